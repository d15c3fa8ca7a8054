function Get-RpcBenchmarkLeftoverFinding {
    <#
    .SYNOPSIS
    What this module did before and is still to be put right: an optimized environment, an interrupted run.

    .OUTPUTS
    RpcBench.Finding
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.Finding')]
    param()

    $text = (Get-RpcBenchmarkMessage).Text
    $invariant = [cultureinfo]::InvariantCulture

    $journal = Read-RpcBenchmarkEnvironmentJournal
    if ($journal.Failure) {
        $failure = $journal.Failure
        ConvertTo-RpcBenchmarkFinding -Id BadJournal -Severity Warning -Category Leftover -Message $failure.Exception.Message -Remedy $failure.ErrorDetails.RecommendedAction -Target $failure.TargetObject
    }
    foreach ($change in $journal.Changes) {
        if ($change.machine -ceq [System.Environment]::MachineName -and (Test-RpcBenchmarkJournaledProcess -Change $change)) {
            $shown = $change.before, $change.after | ForEach-Object { ConvertTo-RpcBenchmarkSettingText -Setting $change.setting -Value $_ }
            $target = if ($null -ne $change.process) { [string]::Format($invariant, $text.OfProcess, $change.setting, $change.process.id) } else { $change.setting }
            $sentence = [string]::Format($invariant, $text.Optimized, $target, $shown[0], $shown[1], $change.at)
            ConvertTo-RpcBenchmarkFinding -Id EnvironmentOptimized -Severity Information -Category Leftover -Message $sentence -Remedy $text.RemedyOptimized -Target $change.setting
        }
    }

    foreach ($record in Get-RpcBenchmarkRunRecord | Where-Object { $_.State -ceq 'Interrupted' }) {
        $kept = if ($record.ResultPath -and [System.IO.File]::Exists($record.ResultPath)) { [string]::Format($invariant, $text.RunKept, $record.ResultPath) }
        $sentence = [string]::Format($invariant, $text.RunInterrupted, $record.RunId, @($record.Processes).Count, $kept).TrimEnd()
        $severity = if (@($record.Processes).Count -gt 0) { 'Warning' } else { 'Information' }
        ConvertTo-RpcBenchmarkFinding -Id RunInterrupted -Severity $severity -Category Leftover -Message $sentence -Remedy $text.RemedyInterrupted -Target $record.RunId
    }
}
