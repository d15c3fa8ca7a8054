function Restore-RpcBenchmarkEnvironment {
    <#
    .SYNOPSIS
    Puts back what Optimize-RpcBenchmarkEnvironment changed, in this session or in one that crashed.

    .DESCRIPTION
    Reads the journal in the data folder, and puts the settings back in reverse order; one object for each. A setting that has another value than
    the one that was set is somebody else's by now: it is left alone, with a warning. The priority of a process that has ended is forgotten.
    What could not be put back stays in the journal, for another try. Where nothing was changed, nothing happens.

    A journal that cannot be read ends the command with an error that says where it is; nothing is changed then.

    .EXAMPLE
    Restore-RpcBenchmarkEnvironment

    Everything as it was.

    .EXAMPLE
    Restore-RpcBenchmarkEnvironment -Confirm

    Asks before each setting.

    .EXAMPLE
    try { Optimize-RpcBenchmarkEnvironment; Invoke-RpcBenchmark -Effort Quick } finally { Restore-RpcBenchmarkEnvironment }

    For one run.

    .INPUTS
    None

    .OUTPUTS
    RpcBench.EnvironmentChange: Setting, Before, After, State, ProcessId. State is Restored, Unchanged (it had its old value again), ChangedSince (left alone), Forgotten (the process has
    ended), Unavailable or Failed; the last two stay in the journal.

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
