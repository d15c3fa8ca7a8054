function ConvertFrom-RpcBenchmarkVersion1 {
    <#
    .SYNOPSIS
    A run of result version 1 in the form of version 2, so that it can still be listed.

    .DESCRIPTION
    What version 1 judged was the p50 of short bursts, which is no figure of version 2: us/call, the ratio to the floor, ranks and verdicts are not known,
    and each cell says by resultVersion where it came from. What is wrong with the run is left for the contract to find.

    .PARAMETER Run
    The run, as ConvertFrom-Json made it. It is changed.

    .OUTPUTS
    The run.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [object] $Run
    )

    $isObject = { param($value) $value -is [System.Management.Automation.PSCustomObject] }
    $of = { param($object, $name) if (& $isObject $object) { Get-RpcBenchmarkOptional -InputObject $object -Name $name } }
    $objects = { param($object, $name) foreach ($item in & $of $object $name) { if (& $isObject $item) { $item } } }
    $set = { param($object, $values) Add-Member -InputObject $object -NotePropertyMembers $values -Force }
    $part = {
        param($from, $to, $unit, $name, $figures)
        $known = [ordered]@{ unit = $unit; count = 0; p50 = $null; p99 = $null; mean = $null; max = $null; histogram = $null }
        foreach ($figure in $figures.Keys) {
            $known[$figure] = & $of $from $figures[$figure]
        }
        $to[$name] = [pscustomobject] $known
    }

    foreach ($cell in & $objects $Run 'cells') {
        $latency = [ordered]@{}
        foreach ($name in 'perCall', 'perCallLow', 'perCallHigh', 'gap', 'p50', 'p50Low', 'p50High', 'p90', 'p90Low', 'p90High', 'p99', 'p99Low', 'p99High', 'p999', 'min', 'max') {
            $latency["${name}Ns"] = $null
        }
        foreach ($name in 'pauses', 'xFloor', 'xFloorLow', 'xFloorHigh') {
            $latency[$name] = $null
        }
        foreach ($name in 'p50Ns', 'p90Ns', 'p99Ns', 'p999Ns', 'minNs', 'maxNs') {
            $latency[$name] = & $of (& $of $cell 'latency') $name
        }
        $calls = & $of $cell 'calls'
        $histograms = & $of $cell 'histograms'
        $steady = & $of $histograms 'steady'
        $parts = [ordered]@{}
        $stream = & $of $cell 'stream'
        if ($stream) {
            & $part $stream $parts 'Ns' 'firstValue' @{ p50 = 'firstValueP50Ns' }
            & $part $stream $parts 'Ns' 'gap' @{ p50 = 'gapP50Ns'; p99 = 'gapP99Ns'; max = 'gapMaxNs' }
            & $part $stream $parts 'Count' 'takenInOneTurn' @{ mean = 'valuesAtOnceMean'; max = 'valuesAtOnceMax' }
        }
        $connect = & $of $cell 'connect'
        if ($connect) {
            foreach ($name in 'open', 'firstCall', 'close') {
                & $part $connect $parts 'Ns' $name @{ p50 = "${name}P50Ns"; p99 = "${name}P99Ns" }
            }
        }
        $launches = @(foreach ($launch in & $objects $cell 'launches') {
                $paired = & $of $launch 'paired'
                $slices = & $of $launch 'steady'
                [pscustomobject]@{
                    launch = & $of $launch 'launch'; startedAt = & $of $launch 'startedAt'; cameFirst = $false; warmup = & $of $launch 'warmup'
                    wakingCalls = 0; wakingKind = 'Same'; rotations = [int] (& $of $paired 'rotations'); disturbedRotations = 0
                    calls = [int] (& $of $paired 'calls') + [int] (& $of $slices 'calls'); ended = [int] (& $of $slices 'finished'); seconds = [double] (& $of $slices 'seconds')
                    perCallNs = $null; p50Ns = & $of $paired 'p50Ns'; p90Ns = $null; p99Ns = $null; callsPerSecond = $null; gapNs = $null; cpuUsPerCall = $null; blocks = @()
                }
            })
        $verdicts = [ordered]@{ place = $null; placeUnsure = $false; ratioToBest = $null; ratioLow = $null; ratioHigh = $null; verdict = $null }
        $clients = & $of $cell 'clients'
        & $set $cell @{
            resultVersion  = 1
            clients        = if ($clients) { $clients } else { 1 }
            payloadContent = & $of $cell 'payloadContent'
            latency        = [pscustomobject] $latency
            calls          = [pscustomobject]@{ counted = [int] (& $of $calls 'paired') + [int] (& $of $calls 'steady'); uncounted = [int] (& $of $calls 'dropped'); windows = 0; failed = [int] (& $of $calls 'failed'); shortWindows = 0 }
            histograms     = [pscustomobject]@{ calls = if ($steady) { $steady } else { & $of $histograms 'paired' } }
            launches       = $launches
            parts          = [pscustomobject] $parts
            verdicts       = [pscustomobject] $verdicts
            cpuVerdicts    = [pscustomobject] $verdicts
        }
        foreach ($name in 'place', 'placeUnsure', 'stream', 'connect') {
            $cell.PSObject.Properties.Remove($name)
        }
        if (& $isObject (& $of $cell 'throughput')) {
            & $set $cell.throughput @{ callsPerSecondLow = $null; callsPerSecondHigh = $null }
        }
        if (& $isObject (& $of $cell 'cost')) {
            & $set $cell.cost @{ cpuUsPerCall = $null; cpuUsPerCallLow = $null; cpuUsPerCallHigh = $null; clientBytesOverFloor = $null; serverBytesOverFloor = $null }
        }
    }

    foreach ($group in & $objects $Run 'groups') {
        $clients = & $of $group 'clients'
        & $set $group @{
            clients     = if ($clients) { $clients } else { 1 }
            role        = if (-not (& $of $group 'judges')) { 'Described' } elseif ((& $of $group 'placement') -ceq 'OneCore') { 'Work' } else { 'AsDeployed' }
            rotations   = [pscustomobject]@{ counted = 0; disturbed = 0 }
            windowNs    = $null
            uncountedNs = $null
            alpha       = $null
        }
    }
    $curves = @(foreach ($curve in & $objects $Run 'curves') {
            foreach ($point in & $objects $curve 'points') {
                $clients = & $of $point 'clients'
                & $set $point @{ perCallNs = $null; clients = if ($clients) { $clients } else { 1 } }
            }
            $curve
        })
    # Those of version 1 compare what is no longer measured.
    $statistics = [pscustomobject]@{ comparisons = 0; looks = @() }
    & $set $Run @{ version = 2; comparisons = @(); statistics = $statistics; curves = $curves; environment = [pscustomobject]@{ variables = @() } }
    $Run
}
