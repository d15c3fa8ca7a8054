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
        [string[]] $Tag
    )

    $latency = $Cell.latency
    $stream = $Cell.stream
    $connect = Get-RpcBenchmarkOptional -InputObject $Cell -Name connect
    $cost = $Cell.cost
    $open = $Cell.openLoop
    $ramp = if ($open) { $open.ramp }
    $clients = Get-RpcBenchmarkOptional -InputObject $Cell -Name clients
    $us = @{ Per = 1000 }
    $floorP50 = if ($Floor) { ConvertTo-RpcBenchmarkFigure -Value $Floor.latency.p50Ns @us }
    $errorIds = @($Cell.errors | ForEach-Object { $_.id } | Select-Object -Unique)

    # RpcBench.psm1 says what a cell is as text, for Export-Csv and lists.
    if ($Cell.PSObject.TypeNames[0] -cne 'RpcBench.Cell') {
        $Cell.PSObject.TypeNames.Insert(0, 'RpcBench.Cell')
    }

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
        Group                = Get-RpcBenchmarkGroupTitle -Cell $Cell
        Placement            = $Cell.placement
        Place                = $Cell.place
        PlaceUnsure          = $Cell.placeUnsure
        State                = $Cell.state
        IsFloor              = $Cell.isFloor
        LatencyP50Us         = ConvertTo-RpcBenchmarkFigure -Value $latency.p50Ns @us
        LatencyP50LowUs      = ConvertTo-RpcBenchmarkFigure -Value $latency.p50LowNs @us
        LatencyP50HighUs     = ConvertTo-RpcBenchmarkFigure -Value $latency.p50HighNs @us
        LatencyP90Us         = ConvertTo-RpcBenchmarkFigure -Value $latency.p90Ns @us
        LatencyP99Us         = ConvertTo-RpcBenchmarkFigure -Value $latency.p99Ns @us
        LatencyP999Us        = ConvertTo-RpcBenchmarkFigure -Value $latency.p999Ns @us
        LatencyMeanUs        = ConvertTo-RpcBenchmarkFigure -Value $latency.meanNs @us
        LatencyMinUs         = ConvertTo-RpcBenchmarkFigure -Value $latency.minNs @us
        LatencyMaxUs         = ConvertTo-RpcBenchmarkFigure -Value $latency.maxNs @us
        xFloor               = ConvertTo-RpcBenchmarkFigure -Value $latency.xFloor
        xFloorLow            = ConvertTo-RpcBenchmarkFigure -Value $latency.xFloorLow
        xFloorHigh           = ConvertTo-RpcBenchmarkFigure -Value $latency.xFloorHigh
        FloorP50Us           = $floorP50
        CallsPerSecond       = ConvertTo-RpcBenchmarkFigure -Value $Cell.throughput.callsPerSecond
        ValuesPerSecond      = ConvertTo-RpcBenchmarkFigure -Value $Cell.throughput.valuesPerSecond
        MBPerSecond          = ConvertTo-RpcBenchmarkFigure -Value $Cell.throughput.payloadBytesPerSecond -Per 1MB
        ClientCpuUsPerCall   = if ($cost) { ConvertTo-RpcBenchmarkFigure -Value $cost.clientCpuUsPerCall }
        ServerCpuUsPerCall   = if ($cost) { ConvertTo-RpcBenchmarkFigure -Value $cost.serverCpuUsPerCall }
        ClientMemoryMB       = if ($cost) { ConvertTo-RpcBenchmarkFigure -Value $cost.clientResidentBytes -Per 1MB }
        ServerMemoryMB       = if ($cost) { ConvertTo-RpcBenchmarkFigure -Value $cost.serverResidentBytes -Per 1MB }
        ClientPeakMemoryMB   = if ($cost) { ConvertTo-RpcBenchmarkFigure -Value (Get-RpcBenchmarkOptional -InputObject $cost -Name clientPeakBytes) -Per 1MB }
        ServerPeakMemoryMB   = if ($cost) { ConvertTo-RpcBenchmarkFigure -Value (Get-RpcBenchmarkOptional -InputObject $cost -Name serverPeakBytes) -Per 1MB }
        FirstValueP50Us      = if ($stream) { ConvertTo-RpcBenchmarkFigure -Value $stream.firstValueP50Ns @us }
        GapP50Us             = if ($stream) { ConvertTo-RpcBenchmarkFigure -Value $stream.gapP50Ns @us }
        GapP99Us             = if ($stream) { ConvertTo-RpcBenchmarkFigure -Value $stream.gapP99Ns @us }
        GapMaxUs             = if ($stream) { ConvertTo-RpcBenchmarkFigure -Value $stream.gapMaxNs @us }
        ValuesAtOnceMean     = if ($stream) { ConvertTo-RpcBenchmarkFigure -Value $stream.valuesAtOnceMean }
        ValuesAtOnceMax      = if ($stream) { $stream.valuesAtOnceMax }
        OpenP50Us            = if ($connect) { ConvertTo-RpcBenchmarkFigure -Value $connect.openP50Ns @us }
        OpenP99Us            = if ($connect) { ConvertTo-RpcBenchmarkFigure -Value $connect.openP99Ns @us }
        FirstCallP50Us       = if ($connect) { ConvertTo-RpcBenchmarkFigure -Value $connect.firstCallP50Ns @us }
        FirstCallP99Us       = if ($connect) { ConvertTo-RpcBenchmarkFigure -Value $connect.firstCallP99Ns @us }
        CloseP50Us           = if ($connect) { ConvertTo-RpcBenchmarkFigure -Value $connect.closeP50Ns @us }
        CloseP99Us           = if ($connect) { ConvertTo-RpcBenchmarkFigure -Value $connect.closeP99Ns @us }
        Arrivals             = if ($open) { $open.arrivals }
        RatePerSecond        = if ($open) { ConvertTo-RpcBenchmarkFigure -Value $open.ratePerSecond }
        OfferedPerSecond     = if ($open) { ConvertTo-RpcBenchmarkFigure -Value $open.offeredPerSecond }
        AchievedPerSecond    = if ($open) { ConvertTo-RpcBenchmarkFigure -Value $open.achievedPerSecond }
        ResponseP50Us        = if ($open) { ConvertTo-RpcBenchmarkFigure -Value $open.response.p50Ns @us }
        ResponseP90Us        = if ($open) { ConvertTo-RpcBenchmarkFigure -Value $open.response.p90Ns @us }
        ResponseP99Us        = if ($open) { ConvertTo-RpcBenchmarkFigure -Value $open.response.p99Ns @us }
        ResponseMaxUs        = if ($open) { ConvertTo-RpcBenchmarkFigure -Value $open.response.maxNs @us }
        ServiceP50Us         = if ($open) { ConvertTo-RpcBenchmarkFigure -Value $open.service.p50Ns @us }
        ServiceP99Us         = if ($open) { ConvertTo-RpcBenchmarkFigure -Value $open.service.p99Ns @us }
        PacingP99Us          = if ($open) { ConvertTo-RpcBenchmarkFigure -Value $open.pacing.p99Ns @us }
        LatencyUsable        = if ($open) { $open.latencyUsable }
        TailUsable           = if ($open) { $open.tailUsable }
        NotStartedCallCount  = if ($open) { $open.calls.notStarted }
        HighestRatePerSecond = if ($ramp) { ConvertTo-RpcBenchmarkFigure -Value $ramp.highestRatePerSecond }
        MissedRatePerSecond  = if ($ramp) { ConvertTo-RpcBenchmarkFigure -Value $ramp.missedPerSecond }
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
