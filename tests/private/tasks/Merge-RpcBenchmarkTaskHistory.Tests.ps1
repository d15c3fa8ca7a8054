BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $at = [datetime] '2026-11-22T03:00:00'
    $history = @(
        [pscustomobject]@{ Task = 'nightly'; StartedAt = $at; FinishedAt = $at; RunId = 'r1'; Path = $null; ExitCode = 10; Outcome = 'Slower'; Reason = 'more' }
        [pscustomobject]@{ Task = 'nightly'; StartedAt = $at.AddDays(-1); FinishedAt = $at; RunId = $null; Path = $null; ExitCode = 3; Outcome = 'Failed'; Reason = 'busy' }
        [pscustomobject]@{ Task = 'nightly'; StartedAt = $at.AddDays(-2); FinishedAt = $at; RunId = 'gone'; Path = $null; ExitCode = 0; Outcome = 'Held'; Reason = $null }
    )
}

Describe 'Merge-RpcBenchmarkTaskHistory' {
    BeforeEach {
        $run = InModuleScope RpcBench { New-RpcBenchmarkUnsavedRun }
        $run.RunId = 'r1'
        $run.State = 'Completed'
        $run.StartedAt = $at
    }

    It 'says of a run how its task ended, and of another nothing' {
        $other = InModuleScope RpcBench { New-RpcBenchmarkUnsavedRun }
        $other.RunId = 'r2'
        $merged = @(InModuleScope RpcBench -Parameters @{ Run = @($run, $other); History = $history } { $Run | Merge-RpcBenchmarkTaskHistory -History $History })
        $merged.RunId | Should -Be 'r1', 'r2'
        $merged.TaskOutcome | Should -Be 'Slower', $null
        "$($merged[0].TaskExitCode) $($merged[0].TaskReason)" | Should -Be '10 more'
    }

    It 'has one that was interrupted as such' {
        $cut = [pscustomobject]@{ Task = 'nightly'; StartedAt = $at; FinishedAt = $null; RunId = $null; Path = $null; ExitCode = $null; Outcome = 'Interrupted'; Reason = 'ended' }
        $merged = @(InModuleScope RpcBench -Parameters @{ History = @($cut) } { @() | Merge-RpcBenchmarkTaskHistory -History $History -All })
        "$($merged.State) $($merged.TaskOutcome)|$($merged.TaskExitCode)" | Should -Be 'Interrupted Interrupted|'
    }

    It 'has the other times, too, the oldest first' {
        $merged = @(InModuleScope RpcBench -Parameters @{ Run = $run; History = $history } { $Run | Merge-RpcBenchmarkTaskHistory -History $History -All })
        $merged.State | Should -Be 'Removed', 'Failed', 'Completed'
        $merged.TaskOutcome | Should -Be 'Held', 'Failed', 'Slower'
        $merged.RunId | Should -Be 'gone', $null, 'r1'
        $merged[1].Task | Should -Be 'nightly'
    }
}
