function ConvertTo-RpcBenchmarkGateText {
    <#
    .SYNOPSIS
    What was judged of one figure, in one line: the cell, both figures, the ratio with its interval, the limit, and why.

    .DESCRIPTION
    The same in every culture, for it stands in result files that programs read.

    .PARAMETER Cell
    An RpcBench.GateCell.

    .PARAMETER Short
    The figures alone: no cell and no reason.

    .OUTPUTS
    System.String
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [object] $Cell,

        [switch] $Short
    )

    $invariant = [cultureinfo]::InvariantCulture
    $unit = switch ($Cell.Figure) {
        'UsPerCall' { 'us/call' }
        'CpuUs' { 'CPU us' }
        'P99' { 'p99 us' }
        'Errors' { 'errors' }
        default { $Cell.Figure }
    }
    $isCount = $Cell.Figure -eq 'Errors'
    $number = {
        param($value)
        if ($null -eq $value) { 'not known' }
        elseif ($isCount) { ([double] $value).ToString('0', $invariant) }
        elseif ([System.Math]::Abs([double] $value) -ge 100) { ([double] $value).ToString('0', $invariant) }
        else { ([double] $value).ToString('0.0#', $invariant) }
    }
    $share = {
        param($ratio)
        (([double] $ratio - 1) * 100).ToString("+0.0'%';-0.0'%';+0.0'%'", $invariant)
    }

    $said = '{0} {1} against {2}' -f $unit, (& $number $Cell.Value), (& $number $Cell.Reference)
    if ($null -ne $Cell.Ratio) {
        $said += ": $(& $share $Cell.Ratio)"
        if ($null -ne $Cell.RatioLow -and $null -ne $Cell.RatioHigh) {
            $said += " ($(& $share $Cell.RatioLow)..$(& $share $Cell.RatioHigh))"
        }
    }
    $limit = if ($isCount) { ([double] $Cell.Limit).ToString('0', $invariant) } else { ([double] $Cell.Limit * 100).ToString("+0.##'%'", $invariant) }
    $said += ", limit $limit"
    if ($Short) {
        return $said
    }
    # SimpleCall-Int/c1/OneCore/gRPC/Node/Async/Default: the title says what comes before the framework.
    $begin = "$($Cell.CellId)".IndexOf("/$($Cell.Placement)/", [System.StringComparison]::Ordinal)
    $name = if ($begin -lt 0) { $Cell.CellId } else { "$($Cell.CellId)".Substring($begin + "$($Cell.Placement)".Length + 2) }
    '{0}, {1}: {2}. {3}.' -f $name, $Cell.Group, $said, $Cell.Reason
}
