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

    $folder = Join-Path (Get-RpcBenchmarkDataFolder) 'results'
    $last = if ([System.IO.Directory]::Exists($folder)) {
        # A run's id begins with its time.
        [System.IO.Directory]::GetFiles($folder, '*.json') | Sort-Object -Property @{ Expression = { [System.IO.Path]::GetFileName($_) } } | Select-Object -Last 1
    }
    if ($last) {
        try {
            $reader = New-Object -TypeName System.IO.StreamReader -ArgumentList $last
            try {
                # The state stands before everything large; a whole result may have megabytes.
                $buffer = New-Object -TypeName char[] -ArgumentList 4096
                $count = $reader.ReadBlock($buffer, 0, $buffer.Length)
            }
            finally {
                $reader.Dispose()
            }
            if ((New-Object -TypeName string -ArgumentList $buffer, 0, $count) -cmatch '(?m)^  "state": "Partial"') {
                $sentence = [string]::Format($invariant, $text.LastRunInterrupted, $last)
                ConvertTo-RpcBenchmarkFinding -Id RunInterrupted -Severity Information -Category Leftover -Message $sentence -Remedy $text.RemedyInterrupted -Target $last
            }
        }
        catch {
            Write-Debug -Message "'$last' cannot be read: $($_.Exception.Message)"
        }
    }
}
