BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Resolve-RpcBenchmarkJudged' {
    BeforeEach {
        Mock -ModuleName RpcBench -CommandName Test-RpcBenchmarkResult -MockWith { [pscustomobject]@{ PSTypeName = 'RpcBench.GateResult'; RunId = $RunId } }
        $resolve = {
            param($actual, $question)
            InModuleScope RpcBench -Parameters @{ Actual = $actual; Question = $question } {
                function Get-Judged { [CmdletBinding()] param($Actual, $Question) Resolve-RpcBenchmarkJudged -Actual $Actual -Question $Question -Cmdlet $PSCmdlet }
                Get-Judged -Actual $Actual -Question $Question
            }
        }
    }

    It 'judges each run once, and leaves out what is nothing' {
        $null = & $resolve @('r1', [pscustomobject]@{ RunId = 'r1' }, $null, [pscustomobject]@{ RunId = 'r2' }) @{ Limit = @{ UsPerCall = '+3%' } }
        Should -Invoke -ModuleName RpcBench -CommandName Test-RpcBenchmarkResult -Times 2 -Exactly
        foreach ($run in 'r1', 'r2') { Should -Invoke -ModuleName RpcBench -CommandName Test-RpcBenchmarkResult -Times 1 -Exactly -ParameterFilter { $RunId -eq $run -and $Limit.UsPerCall -eq '+3%' } }
    }

    It 'takes what is judged as it is' {
        $judged = [pscustomobject]@{ PSTypeName = 'RpcBench.GateResult'; RunId = 'r1' }
        & $resolve @($judged) @{} | Should -Be $judged
        Should -Invoke -ModuleName RpcBench -CommandName Test-RpcBenchmarkResult -Times 0 -Exactly
    }

    It 'refuses with <Id>' -ForEach @(
        @{ Id = 'LimitMissing'; Actual = @('r1'); Question = @{} }
        @{ Id = 'NotJudgeable'; Actual = @(5); Question = @{ Limit = @{} } }
        @{ Id = 'AlreadyJudged'; Actual = @([pscustomobject]@{ PSTypeName = 'RpcBench.GateCell' }); Question = @{ From = 'x' } }
    ) {
        Get-CaughtId { & $resolve $Actual $Question } | Should -Be "$Id,Get-Judged"
    }
}
