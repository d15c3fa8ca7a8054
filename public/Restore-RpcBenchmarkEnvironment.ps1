function Restore-RpcBenchmarkEnvironment {
    <#
    .SYNOPSIS
    Restores what Optimize-RpcBenchmarkEnvironment changed, in this session or in one that crashed.

    .DESCRIPTION
    Reads the journal in the data folder, restores the settings in reverse order, and returns one object for each. If a setting no longer has the
    value that was set, somebody else has changed it: it is left alone, with a warning. The priority of a process that has ended is dropped. Settings
    that could not be restored stay in the journal for another try. If nothing was changed, nothing happens.

    If the journal cannot be read, the command ends with an error that names it, and nothing is changed.

    .EXAMPLE
    Restore-RpcBenchmarkEnvironment

    Restores all settings.

    .EXAMPLE
    Restore-RpcBenchmarkEnvironment -Confirm

    Asks before each setting.

    .EXAMPLE
    try { Optimize-RpcBenchmarkEnvironment; Invoke-RpcBenchmark -Effort Quick } finally { Restore-RpcBenchmarkEnvironment }

    Optimizes the environment for one run.

    .INPUTS
    None

    .OUTPUTS
    RpcBench.EnvironmentChange: Setting, Before, After, State, ProcessId. State is Restored, Unchanged (it already had its old value), ChangedSince
    (left alone), Forgotten (the process has ended), Unavailable or Failed. The last two stay in the journal.

    .LINK
    Optimize-RpcBenchmarkEnvironment

    .LINK
    Test-RpcBenchmarkEnvironment
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium', HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.EnvironmentChange')]
    param()

    Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet

    $null = Get-RpcBenchmarkDataFolder -Cmdlet $PSCmdlet
    $text = (Get-RpcBenchmarkMessage).Text
    $journal = Read-RpcBenchmarkEnvironmentJournal
    if ($journal.Failure) {
        Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -ErrorRecord $journal.Failure
    }
    if ($journal.Changes.Count -eq 0) {
        $PSCmdlet.WriteVerbose($text.NothingToRestore)
        return
    }

    $here = [System.Environment]::MachineName
    foreach ($machine in @($journal.Changes | ForEach-Object { $_.machine } | Where-Object { $_ -cne $here } | Select-Object -Unique)) {
        $sentence = [string]::Format([cultureinfo]::InvariantCulture, $text.OtherMachine, $machine, (Get-RpcBenchmarkJournalPath))
        $PSCmdlet.WriteWarning([string]::Format([cultureinfo]::InvariantCulture, $text.Warning, $sentence, 'OtherMachine'))
    }
    $changes = [object[]] @($journal.Changes | Where-Object { $_.machine -ceq $here })
    [array]::Reverse($changes)
    foreach ($change in $changes) {
        Restore-RpcBenchmarkSetting -Change $change -Cmdlet $PSCmdlet
    }
}
