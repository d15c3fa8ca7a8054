function Get-RpcBenchmarkLeftoverText {
    <#
    .SYNOPSIS
    What is left of a run, in words: what -WhatIf lists.

    .PARAMETER Record
    From Get-RpcBenchmarkRunRecord.

    .OUTPUTS
    System.String: one for each process, file, rule and setting.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [object] $Record
    )

    $text = (Get-RpcBenchmarkMessage).Text
    $invariant = [cultureinfo]::InvariantCulture
    foreach ($process in $Record.Processes) {
        if ($process.Port) { [string]::Format($invariant, $text.LeftOnPort, $process.Id, $process.Who, $process.Port) } else { "$($process.Id) ($($process.Who))" }
    }
    $leftover = Get-RpcBenchmarkRunLeftover -Record $Record
    foreach ($id in $leftover.Process) { "$id ($($text.StartedByWorker))" }
    $leftover.File
    foreach ($rule in $leftover.Rule) { [string]::Format($invariant, $text.LeftRule, $rule.Name) }
    foreach ($change in $leftover.Change) {
        $shown = $change.after, $change.before | ForEach-Object { ConvertTo-RpcBenchmarkSettingText -Setting $change.setting -Value $_ }
        "$($change.setting): $([string]::Format($invariant, $text.ChangeSetting, $shown[0], $shown[1]))"
    }
}
