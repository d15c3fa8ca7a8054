function ConvertTo-RpcBenchmarkResult {
    <#
    .SYNOPSIS
    A cell of the engine's as the object that users get.

    .DESCRIPTION
    The one place where RpcBench.Result gets its names. A second type name in front, one for each scenario and for
    either kind of open loop, chooses the columns of the table.
    Figures are flat numbers with their unit in the name, null where not known; the cell itself is under Detail.

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

        [string] $Group
    )

    $latency = $Cell.latency
    $stream = $Cell.stream
    $connect = Get-RpcBenchmarkOptional -InputObject $Cell -Name connect
    $cost = $Cell.cost
    $open = $Cell.openLoop
    $ramp = if ($open) { $open.ramp }
    $clients = Get-RpcBenchmarkOptional -InputObject $Cell -Name clients
    $floorP50 = if ($Floor) { ConvertTo-RpcBenchmarkFigure -Value $Floor.latency.p50Ns -Per 1000 }
    $errorIds = @(if ($Cell.errors) { $Cell.errors | ForEach-Object { $_.id } | Select-Object -Unique })

    # RpcBench.psm1 says what a cell is as text, for Export-Csv and lists.
    if ($Cell.PSObject.TypeNames[0] -cne 'RpcBench.Cell') {
        $Cell.PSObject.TypeNames.Insert(0, 'RpcBench.Cell')
    }

    # The figures are written out: a call for each took most of the time, for a run has hundreds of cells.
    [pscustomobject]@{
        PSTypeName           = 'RpcBench.Result'
        Framework            = $Cell.framework
        Runtime              = $Cell.runtime
        Api                  = $Cell.api
        Variant              = $Cell.variant
        Scenario             = $Cell.scenario
        Argument             = $Cell.argument
        PayloadBytes         = $Cell.payloadBytes
        PayloadContent       = Get-RpcBenchmarkOptional -InputObject $Cell -Name payloadContent
        StreamCount          = $Cell.streamCount
        Concurrency          = $Cell.concurrency
        Clients              = if ($clients) { $clients } else { 1 }
        Group                = if ($Group) { $Group } else { Get-RpcBenchmarkGroupTitle -Cell $Cell }
        Placement            = $Cell.placement
        Place                = $Cell.place
        PlaceUnsure          = $Cell.placeUnsure
        State                = $Cell.state
        IsFloor              = $Cell.isFloor
        LatencyP50Us         = if ($null -ne $latency.p50Ns) { [double] $latency.p50Ns / 1000 }
        LatencyP50LowUs      = if ($null -ne $latency.p50LowNs) { [double] $latency.p50LowNs / 1000 }
        LatencyP50HighUs     = if ($null -ne $latency.p50HighNs) { [double] $latency.p50HighNs / 1000 }
        LatencyP90Us         = if ($null -ne $latency.p90Ns) { [double] $latency.p90Ns / 1000 }
        LatencyP99Us         = if ($null -ne $latency.p99Ns) { [double] $latency.p99Ns / 1000 }
        LatencyP999Us        = if ($null -ne $latency.p999Ns) { [double] $latency.p999Ns / 1000 }
        LatencyMeanUs        = if ($null -ne $latency.meanNs) { [double] $latency.meanNs / 1000 }
        LatencyMinUs         = if ($null -ne $latency.minNs) { [double] $latency.minNs / 1000 }
        LatencyMaxUs         = if ($null -ne $latency.maxNs) { [double] $latency.maxNs / 1000 }
        xFloor               = if ($null -ne $latency.xFloor) { [double] $latency.xFloor }
        xFloorLow            = if ($null -ne $latency.xFloorLow) { [double] $latency.xFloorLow }
        xFloorHigh           = if ($null -ne $latency.xFloorHigh) { [double] $latency.xFloorHigh }
        FloorP50Us           = $floorP50
        CallsPerSecond       = if ($null -ne $Cell.throughput.callsPerSecond) { [double] $Cell.throughput.callsPerSecond }
        ValuesPerSecond      = if ($null -ne $Cell.throughput.valuesPerSecond) { [double] $Cell.throughput.valuesPerSecond }
        MBPerSecond          = if ($null -ne $Cell.throughput.payloadBytesPerSecond) { [double] $Cell.throughput.payloadBytesPerSecond / 1MB }
        ClientCpuUsPerCall   = if ($cost -and $null -ne $cost.clientCpuUsPerCall) { [double] $cost.clientCpuUsPerCall }
        ServerCpuUsPerCall   = if ($cost -and $null -ne $cost.serverCpuUsPerCall) { [double] $cost.serverCpuUsPerCall }
        ClientMemoryMB       = if ($cost -and $null -ne $cost.clientResidentBytes) { [double] $cost.clientResidentBytes / 1MB }
        ServerMemoryMB       = if ($cost -and $null -ne $cost.serverResidentBytes) { [double] $cost.serverResidentBytes / 1MB }
        ClientPeakMemoryMB   = if ($cost) { ConvertTo-RpcBenchmarkFigure -Value (Get-RpcBenchmarkOptional -InputObject $cost -Name clientPeakBytes) -Per 1MB }
        ServerPeakMemoryMB   = if ($cost) { ConvertTo-RpcBenchmarkFigure -Value (Get-RpcBenchmarkOptional -InputObject $cost -Name serverPeakBytes) -Per 1MB }
        FirstValueP50Us      = if ($stream -and $null -ne $stream.firstValueP50Ns) { [double] $stream.firstValueP50Ns / 1000 }
        GapP50Us             = if ($stream -and $null -ne $stream.gapP50Ns) { [double] $stream.gapP50Ns / 1000 }
        GapP99Us             = if ($stream -and $null -ne $stream.gapP99Ns) { [double] $stream.gapP99Ns / 1000 }
        GapMaxUs             = if ($stream -and $null -ne $stream.gapMaxNs) { [double] $stream.gapMaxNs / 1000 }
        ValuesAtOnceMean     = if ($stream -and $null -ne $stream.valuesAtOnceMean) { [double] $stream.valuesAtOnceMean }
        ValuesAtOnceMax      = if ($stream) { $stream.valuesAtOnceMax }
        OpenP50Us            = if ($connect -and $null -ne $connect.openP50Ns) { [double] $connect.openP50Ns / 1000 }
        OpenP99Us            = if ($connect -and $null -ne $connect.openP99Ns) { [double] $connect.openP99Ns / 1000 }
        FirstCallP50Us       = if ($connect -and $null -ne $connect.firstCallP50Ns) { [double] $connect.firstCallP50Ns / 1000 }
        FirstCallP99Us       = if ($connect -and $null -ne $connect.firstCallP99Ns) { [double] $connect.firstCallP99Ns / 1000 }
        CloseP50Us           = if ($connect -and $null -ne $connect.closeP50Ns) { [double] $connect.closeP50Ns / 1000 }
        CloseP99Us           = if ($connect -and $null -ne $connect.closeP99Ns) { [double] $connect.closeP99Ns / 1000 }
        Arrivals             = if ($open) { $open.arrivals }
        RatePerSecond        = if ($open -and $null -ne $open.ratePerSecond) { [double] $open.ratePerSecond }
        OfferedPerSecond     = if ($open -and $null -ne $open.offeredPerSecond) { [double] $open.offeredPerSecond }
        AchievedPerSecond    = if ($open -and $null -ne $open.achievedPerSecond) { [double] $open.achievedPerSecond }
        ResponseP50Us        = if ($open -and $null -ne $open.response.p50Ns) { [double] $open.response.p50Ns / 1000 }
        ResponseP90Us        = if ($open -and $null -ne $open.response.p90Ns) { [double] $open.response.p90Ns / 1000 }
        ResponseP99Us        = if ($open -and $null -ne $open.response.p99Ns) { [double] $open.response.p99Ns / 1000 }
        ResponseMaxUs        = if ($open -and $null -ne $open.response.maxNs) { [double] $open.response.maxNs / 1000 }
        ServiceP50Us         = if ($open -and $null -ne $open.service.p50Ns) { [double] $open.service.p50Ns / 1000 }
        ServiceP99Us         = if ($open -and $null -ne $open.service.p99Ns) { [double] $open.service.p99Ns / 1000 }
        PacingP99Us          = if ($open -and $null -ne $open.pacing.p99Ns) { [double] $open.pacing.p99Ns / 1000 }
        LatencyUsable        = if ($open) { $open.latencyUsable }
        TailUsable           = if ($open) { $open.tailUsable }
        NotStartedCallCount  = if ($open) { $open.calls.notStarted }
        HighestRatePerSecond = if ($ramp -and $null -ne $ramp.highestRatePerSecond) { [double] $ramp.highestRatePerSecond }
        MissedRatePerSecond  = if ($ramp -and $null -ne $ramp.missedPerSecond) { [double] $ramp.missedPerSecond }
        MissedBecause        = if ($ramp) { $ramp.missedBecause }
        CallCount            = $Cell.calls.paired + $Cell.calls.steady + $(if ($open) { $open.calls.finished } else { 0 })
        FailedCallCount      = $Cell.calls.failed
        Launches             = @($Cell.launches).Count
        Connections          = $Cell.connections
        ErrorId              = if ($errorIds.Count -gt 0) { $errorIds -join ', ' }
        FrameworkVersion     = $Cell.frameworkVersion
        RuntimeVersion       = $Cell.runtimeVersion
        ClientEventLoop      = Get-RpcBenchmarkOptional -InputObject $Cell -Name clientEventLoop
        ServerEventLoop      = Get-RpcBenchmarkOptional -InputObject $Cell -Name serverEventLoop
        RunId                = if ($RunId) { $RunId }
        Tag                  = if ($Tag) { $Tag -join ', ' }
        CellId               = $Cell.id
        Detail               = $Cell
    } | ForEach-Object {
        $kind = if ($ramp) { 'Ramp' } elseif ($open) { 'OpenLoop' } else { $Cell.scenario }
        $_.PSObject.TypeNames.Insert(0, "RpcBench.Result.$kind")
        foreach ($property in $_.PSObject.Properties) {
            # An if without else leaves PowerShell's other null, which vanishes from lists: $results.Place would be shorter than $results.
            if ($null -eq $property.Value) { $property.Value = $null }
        }
        $_
    }
}
