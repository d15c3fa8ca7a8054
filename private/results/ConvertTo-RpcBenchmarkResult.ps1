function ConvertTo-RpcBenchmarkResult {
    <#
    .SYNOPSIS
    A cell of the engine's as the object that users get.

    .DESCRIPTION
    The one place where RpcBench.Result gets its names. A second type name in front, one for each scenario and for
    either kind of open loop, chooses the columns of the table.
    Figures are flat numbers with their unit in the name, null where not known; the cell itself is under Detail. A cell of a file of version 1 has
    no us/call, and a type name of its own: its p50 was measured otherwise, and stands beside no figure of today.

    .PARAMETER Cell
    The cell, as in proto/result.schema.json.

    .PARAMETER Floor
    The floor's cell of the same group, or null.

    .PARAMETER RunId
    The run it belongs to.

    .PARAMETER Tag
    The run's tags.

    .PARAMETER Group
    The group in words, where it is known already: all cells of a group have one.

    .PARAMETER RuntimeInfo
    The runtimes of the run, as in proto/result.schema.json; their paths are shown.

    .OUTPUTS
    RpcBench.Result
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.Result')]
    param(
        [Parameter(Mandatory)]
        [object] $Cell,

        [AllowNull()]
        [object] $Floor,

        [AllowNull()]
        [string] $RunId,

        [AllowNull()]
        [AllowEmptyCollection()]
        [string[]] $Tag,

        [string] $Group,

        [AllowNull()]
        [AllowEmptyCollection()]
        [object[]] $RuntimeInfo
    )

    $latency = $Cell.latency
    $verdicts = $Cell.verdicts
    $cpuVerdicts = $Cell.cpuVerdicts
    $cost = $Cell.cost
    $open = $Cell.openLoop
    $ramp = if ($open) { $open.ramp }
    $part = @{}
    foreach ($property in $Cell.parts.PSObject.Properties) {
        $part[$property.Name] = $property.Value
    }
    $rotationCount = 0
    foreach ($launch in $Cell.launches) {
        $rotationCount += $launch.rotations
    }
    $isOld = $null -ne $Cell.PSObject.Properties['resultVersion']
    $runtimePath = $null
    $runtimeName = Get-RpcBenchmarkOptional -InputObject $Cell -Name runtimeName
    foreach ($info in $RuntimeInfo) {
        # Today's has no name of its own there.
        $itsName = Get-RpcBenchmarkOptional -InputObject $info -Name name
        $wantedName = if ($runtimeName -cne 'today') { $runtimeName }
        if ($info.runtime -ceq $Cell.runtime -and "$itsName" -ceq "$wantedName") {
            $runtimePath = $info.path
        }
    }
    $errorIds = @(if ($Cell.errors) { $Cell.errors | ForEach-Object { $_.id } | Select-Object -Unique })

    # RpcBench.psm1 says what a cell is as text, for Export-Csv and lists.
    if ($Cell.PSObject.TypeNames[0] -cne 'RpcBench.Cell') {
        $Cell.PSObject.TypeNames.Insert(0, 'RpcBench.Cell')
    }

    # The figures are written out: a call for each took most of the time, for a run has hundreds of cells.
    [pscustomobject]@{
        PSTypeName               = 'RpcBench.Result'
        Framework                = $Cell.framework
        Runtime                  = $Cell.runtime
        Api                      = $Cell.api
        Variant                  = $Cell.variant
        Scenario                 = $Cell.scenario
        Argument                 = $Cell.argument
        PayloadBytes             = $Cell.payloadBytes
        PayloadContent           = $Cell.payloadContent
        StreamCount              = $Cell.streamCount
        Concurrency              = $Cell.concurrency
        Clients                  = $Cell.clients
        Group                    = if ($Group) { $Group } else { Get-RpcBenchmarkGroupTitle -Cell $Cell }
        Placement                = $Cell.placement
        Rank                     = $verdicts.place
        RankUnsure               = $verdicts.placeUnsure
        RatioToBest              = if ($null -ne $verdicts.ratioToBest) { [double] $verdicts.ratioToBest }
        RatioLow                 = if ($null -ne $verdicts.ratioLow) { [double] $verdicts.ratioLow }
        RatioHigh                = if ($null -ne $verdicts.ratioHigh) { [double] $verdicts.ratioHigh }
        Verdict                  = $verdicts.verdict
        CpuRank                  = $cpuVerdicts.place
        CpuRankUnsure            = $cpuVerdicts.placeUnsure
        CpuRatioToBest           = if ($null -ne $cpuVerdicts.ratioToBest) { [double] $cpuVerdicts.ratioToBest }
        CpuRatioLow              = if ($null -ne $cpuVerdicts.ratioLow) { [double] $cpuVerdicts.ratioLow }
        CpuRatioHigh             = if ($null -ne $cpuVerdicts.ratioHigh) { [double] $cpuVerdicts.ratioHigh }
        CpuVerdict               = $cpuVerdicts.verdict
        State                    = $Cell.state
        IsFloor                  = $Cell.isFloor
        UsPerCall                = if ($null -ne $latency.perCallNs) { [double] $latency.perCallNs / 1000 }
        UsPerCallMin             = if ($null -ne $latency.perCallLowNs) { [double] $latency.perCallLowNs / 1000 }
        UsPerCallMax             = if ($null -ne $latency.perCallHighNs) { [double] $latency.perCallHighNs / 1000 }
        GapUs                    = if ($null -ne $latency.gapNs) { [double] $latency.gapNs / 1000 }
        Pauses                   = if ($null -ne $latency.pauses) { [double] $latency.pauses }
        LatencyP50Us             = if ($null -ne $latency.p50Ns) { [double] $latency.p50Ns / 1000 }
        LatencyP50LowUs          = if ($null -ne $latency.p50LowNs) { [double] $latency.p50LowNs / 1000 }
        LatencyP50HighUs         = if ($null -ne $latency.p50HighNs) { [double] $latency.p50HighNs / 1000 }
        LatencyP90Us             = if ($null -ne $latency.p90Ns) { [double] $latency.p90Ns / 1000 }
        LatencyP90LowUs          = if ($null -ne $latency.p90LowNs) { [double] $latency.p90LowNs / 1000 }
        LatencyP90HighUs         = if ($null -ne $latency.p90HighNs) { [double] $latency.p90HighNs / 1000 }
        LatencyP99Us             = if ($null -ne $latency.p99Ns) { [double] $latency.p99Ns / 1000 }
        LatencyP99LowUs          = if ($null -ne $latency.p99LowNs) { [double] $latency.p99LowNs / 1000 }
        LatencyP99HighUs         = if ($null -ne $latency.p99HighNs) { [double] $latency.p99HighNs / 1000 }
        LatencyP999Us            = if ($null -ne $latency.p999Ns) { [double] $latency.p999Ns / 1000 }
        LatencyMinUs             = if ($null -ne $latency.minNs) { [double] $latency.minNs / 1000 }
        LatencyMaxUs             = if ($null -ne $latency.maxNs) { [double] $latency.maxNs / 1000 }
        FloorRatio               = if ($null -ne $latency.xFloor) { [double] $latency.xFloor }
        FloorRatioLow            = if ($null -ne $latency.xFloorLow) { [double] $latency.xFloorLow }
        FloorRatioHigh           = if ($null -ne $latency.xFloorHigh) { [double] $latency.xFloorHigh }
        FloorUsPerCall           = if ($Floor) { ConvertTo-RpcBenchmarkFigure -Value $Floor.latency.perCallNs -Per 1000 }
        CallsPerSecond           = if ($null -ne $Cell.throughput.callsPerSecond) { [double] $Cell.throughput.callsPerSecond }
        CallsPerSecondLow        = if ($null -ne $Cell.throughput.callsPerSecondLow) { [double] $Cell.throughput.callsPerSecondLow }
        CallsPerSecondHigh       = if ($null -ne $Cell.throughput.callsPerSecondHigh) { [double] $Cell.throughput.callsPerSecondHigh }
        ValuesPerSecond          = if ($null -ne $Cell.throughput.valuesPerSecond) { [double] $Cell.throughput.valuesPerSecond }
        MBPerSecond              = if ($null -ne $Cell.throughput.payloadBytesPerSecond) { [double] $Cell.throughput.payloadBytesPerSecond / 1MB }
        CpuUsPerCall             = if ($cost -and $null -ne $cost.cpuUsPerCall) { [double] $cost.cpuUsPerCall }
        CpuUsPerCallLow          = if ($cost -and $null -ne $cost.cpuUsPerCallLow) { [double] $cost.cpuUsPerCallLow }
        CpuUsPerCallHigh         = if ($cost -and $null -ne $cost.cpuUsPerCallHigh) { [double] $cost.cpuUsPerCallHigh }
        ClientCpuUsPerCall       = if ($cost -and $null -ne $cost.clientCpuUsPerCall) { [double] $cost.clientCpuUsPerCall }
        ServerCpuUsPerCall       = if ($cost -and $null -ne $cost.serverCpuUsPerCall) { [double] $cost.serverCpuUsPerCall }
        ClientMemoryMB           = if ($cost -and $null -ne $cost.clientResidentBytes) { [double] $cost.clientResidentBytes / 1MB }
        ServerMemoryMB           = if ($cost -and $null -ne $cost.serverResidentBytes) { [double] $cost.serverResidentBytes / 1MB }
        ClientPeakMemoryMB       = if ($cost) { ConvertTo-RpcBenchmarkFigure -Value (Get-RpcBenchmarkOptional -InputObject $cost -Name clientPeakBytes) -Per 1MB }
        ServerPeakMemoryMB       = if ($cost) { ConvertTo-RpcBenchmarkFigure -Value (Get-RpcBenchmarkOptional -InputObject $cost -Name serverPeakBytes) -Per 1MB }
        ClientMemoryOverFloorMB  = if ($cost -and $null -ne $cost.clientBytesOverFloor) { [double] $cost.clientBytesOverFloor / 1MB }
        ServerMemoryOverFloorMB  = if ($cost -and $null -ne $cost.serverBytesOverFloor) { [double] $cost.serverBytesOverFloor / 1MB }
        FirstValueP50Us          = if ($part['firstValue'] -and $null -ne $part['firstValue'].p50) { [double] $part['firstValue'].p50 / 1000 }
        GapP50Us                 = if ($part['gap'] -and $null -ne $part['gap'].p50) { [double] $part['gap'].p50 / 1000 }
        GapP99Us                 = if ($part['gap'] -and $null -ne $part['gap'].p99) { [double] $part['gap'].p99 / 1000 }
        GapMaxUs                 = if ($part['gap'] -and $null -ne $part['gap'].max) { [double] $part['gap'].max / 1000 }
        ValuesAtOnceMean         = if ($part['takenInOneTurn'] -and $null -ne $part['takenInOneTurn'].mean) { [double] $part['takenInOneTurn'].mean }
        ValuesAtOnceMax          = if ($part['takenInOneTurn'] -and $null -ne $part['takenInOneTurn'].max) { [double] $part['takenInOneTurn'].max }
        OpenP50Us                = if ($part['open'] -and $null -ne $part['open'].p50) { [double] $part['open'].p50 / 1000 }
        OpenP99Us                = if ($part['open'] -and $null -ne $part['open'].p99) { [double] $part['open'].p99 / 1000 }
        FirstCallP50Us           = if ($part['firstCall'] -and $null -ne $part['firstCall'].p50) { [double] $part['firstCall'].p50 / 1000 }
        FirstCallP99Us           = if ($part['firstCall'] -and $null -ne $part['firstCall'].p99) { [double] $part['firstCall'].p99 / 1000 }
        CloseP50Us               = if ($part['close'] -and $null -ne $part['close'].p50) { [double] $part['close'].p50 / 1000 }
        CloseP99Us               = if ($part['close'] -and $null -ne $part['close'].p99) { [double] $part['close'].p99 / 1000 }
        Arrivals                 = if ($open) { $open.arrivals }
        RatePerSecond            = if ($open -and $null -ne $open.ratePerSecond) { [double] $open.ratePerSecond }
        OfferedPerSecond         = if ($open -and $null -ne $open.offeredPerSecond) { [double] $open.offeredPerSecond }
        AchievedPerSecond        = if ($open -and $null -ne $open.achievedPerSecond) { [double] $open.achievedPerSecond }
        ResponseP50Us            = if ($open -and $null -ne $open.response.p50Ns) { [double] $open.response.p50Ns / 1000 }
        ResponseP90Us            = if ($open -and $null -ne $open.response.p90Ns) { [double] $open.response.p90Ns / 1000 }
        ResponseP99Us            = if ($open -and $null -ne $open.response.p99Ns) { [double] $open.response.p99Ns / 1000 }
        ResponseMaxUs            = if ($open -and $null -ne $open.response.maxNs) { [double] $open.response.maxNs / 1000 }
        ServiceP50Us             = if ($open -and $null -ne $open.service.p50Ns) { [double] $open.service.p50Ns / 1000 }
        ServiceP99Us             = if ($open -and $null -ne $open.service.p99Ns) { [double] $open.service.p99Ns / 1000 }
        PacingP99Us              = if ($open -and $null -ne $open.pacing.p99Ns) { [double] $open.pacing.p99Ns / 1000 }
        LatencyUsable            = if ($open) { $open.latencyUsable }
        TailUsable               = if ($open) { $open.tailUsable }
        NotStartedCallCount      = if ($open) { $open.calls.notStarted }
        HighestRatePerSecond     = if ($ramp -and $null -ne $ramp.highestRatePerSecond) { [double] $ramp.highestRatePerSecond }
        MissedRatePerSecond      = if ($ramp -and $null -ne $ramp.missedPerSecond) { [double] $ramp.missedPerSecond }
        MissedBecause            = if ($ramp) { $ramp.missedBecause }
        CallCount                = $Cell.calls.counted + $(if ($open) { $open.calls.finished } else { 0 })
        FailedCallCount          = $Cell.calls.failed
        RotationCount            = $rotationCount
        Launches                 = @($Cell.launches).Count
        Connections              = $Cell.connections
        ErrorId                  = if ($errorIds.Count -gt 0) { $errorIds -join ', ' }
        FrameworkVersion         = $Cell.frameworkVersion
        RuntimeVersion           = $Cell.runtimeVersion
        RuntimeName              = $runtimeName
        RuntimePath              = $runtimePath
        ClientEventLoop          = Get-RpcBenchmarkOptional -InputObject $Cell -Name clientEventLoop
        ServerEventLoop          = Get-RpcBenchmarkOptional -InputObject $Cell -Name serverEventLoop
        RunId                    = if ($RunId) { $RunId }
        Tag                      = if ($Tag) { $Tag -join ', ' }
        CellId                   = $Cell.id
        Detail                   = $Cell
    } | ForEach-Object {
        $kind = if ($ramp) { 'Ramp' } elseif ($open) { 'OpenLoop' } elseif ($isOld) { 'Version1' } else { $Cell.scenario }
        $_.PSObject.TypeNames.Insert(0, "RpcBench.Result.$kind")
        foreach ($property in $_.PSObject.Properties) {
            # An if without else leaves PowerShell's other null, which vanishes from lists: $results.Rank would be shorter than $results.
            if ($null -eq $property.Value) { $property.Value = $null }
        }
        $_
    }
}
