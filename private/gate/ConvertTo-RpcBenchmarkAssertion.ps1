function ConvertTo-RpcBenchmarkAssertion {
    <#
    .SYNOPSIS
    What an assertion makes of figures that were judged: whether they held, and the text that a test report shows.

    .PARAMETER Judged
    Objects of the types RpcBench.GateResult and RpcBench.GateCell. None is a failure: what was not judged did not hold.

    .PARAMETER Figure
    These figures alone. Without it, all.

    .PARAMETER OnInconclusive
    What it comes to where it cannot be told: Inconclusive, Fail or Pass.

    .PARAMETER Because
    Why it should hold, for the text.

    .OUTPUTS
    An object with Outcome (Held, Failed or Inconclusive), Text, and Slower, the number of figures that surely were.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [object[]] $Judged,

        [AllowNull()]
        [AllowEmptyCollection()]
        [string[]] $Figure,

        [Parameter(Mandatory)]
        [ValidateSet('Inconclusive', 'Fail', 'Pass')]
        [string] $OnInconclusive,

        [AllowNull()]
        [AllowEmptyString()]
        [string] $Because
    )

    $cells = New-Object -TypeName System.Collections.Generic.List[object]
    $beside = New-Object -TypeName System.Collections.Generic.List[string]
    $changes = New-Object -TypeName System.Collections.Generic.List[object]
    $changed = New-Object -TypeName System.Collections.Generic.List[string]
    foreach ($item in $Judged) {
        # A run of which nothing was judged has no cells, and is no cell.
        if (-not $item.PSObject.Properties['Cell']) {
            $cells.Add($item)
            continue
        }
        $cells.AddRange([object[]] @($item.Cell))
        foreach ($name in @($item.Against) + @($item.Baseline)) {
            if ($name -and -not $beside.Contains($name)) { $beside.Add($name) }
        }
        foreach ($change in $item.Change) {
            if (-not $changes.Contains($change)) { $changes.Add($change) }
        }
    }
    $isSaid = @($changes | Select-Object -ExpandProperty Since -Unique).Count -gt 1
    foreach ($change in $changes) {
        $said = "$($change.What): $($change.Was) -> $($change.Is)"
        if ($isSaid) { $said += " ($($change.Since))" }
        if (-not $changed.Contains($said)) { $changed.Add($said) }
    }

    if ($Figure) {
        $cells = @($cells | Where-Object { $_.Figure -in $Figure })
    }
    $slower = @($cells | Where-Object { $_.Outcome -ceq 'Slower' })
    $unsure = @($cells | Where-Object { $_.Outcome -ceq 'Inconclusive' })
    $outcome = if ($slower.Count -gt 0 -or $cells.Count -eq 0) { 'Failed' }
    elseif ($unsure.Count -eq 0 -or $OnInconclusive -eq 'Pass') { 'Held' }
    elseif ($OnInconclusive -eq 'Fail') { 'Failed' }
    else { 'Inconclusive' }

    $text = (Get-RpcBenchmarkMessage).Text
    $invariant = [cultureinfo]::InvariantCulture
    $reason = if ($Because) { [string]::Format($invariant, $text.AssertBecause, ($Because -creplace '^\s*[Bb]ecause\s+', '')) } else { '' }
    $names = if ($beside.Count -gt 0) { [string]::Format($invariant, $text.AssertBeside, ($beside -join ', ')) } else { '' }
    $lines = @(
        if ($cells.Count -eq 0) { $text.AssertNothing }
        elseif ($slower.Count -gt 0) { [string]::Format($invariant, $text.AssertSlower, $names, $reason, $slower.Count, $cells.Count) }
        elseif ($unsure.Count -gt 0) { [string]::Format($invariant, $text.AssertUnsure, $names, $reason, $unsure.Count, $cells.Count) }
        else { [string]::Format($invariant, $text.AssertHeld, $names, $reason, $cells.Count) }
        foreach ($cell in $slower + $unsure) { "  $($cell.CellId.Split('/')[-4..-1] -join '/'), $($cell.Group): $($cell.Summary). $($cell.Reason)." }
        if ($changed.Count -gt 0) { $text.AssertChanged }
        foreach ($change in $changed) { "  $change" }
    )
    [pscustomobject]@{ Outcome = $outcome; Text = $lines -join [System.Environment]::NewLine; Slower = $slower.Count }
}
