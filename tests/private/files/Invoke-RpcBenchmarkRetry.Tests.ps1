BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Invoke-RpcBenchmarkRetry' {
    It 'with <Failures> failures in <Attempts> attempts: done <Done> times, <Because>' -ForEach @(
        @{ Failures = 0; Attempts = 3; Done = 1; Because = 'and nothing to say' }
        @{ Failures = 2; Attempts = 3; Done = 3; Because = 'and nothing to say' }
        @{ Failures = 3; Attempts = 3; Done = 3; Because = 'with the last reason' }
    ) {
        $seen = InModuleScope RpcBench -Parameters @{ Failures = $Failures; Attempts = $Attempts } {
            $script:Done = 0
            $reason = Invoke-RpcBenchmarkRetry -Attempts $Attempts -Script { $script:Done++; if ($script:Done -le $Failures) { throw [System.IO.IOException] "held $script:Done" }; 'noise' }
            @{ Done = $script:Done; Message = if ($reason) { $reason.Message } else { '' } }
        }
        $seen.Done | Should -Be $Done
        $seen.Message | Should -Be $(if ($Failures -ge $Attempts) { "held $Attempts" } else { '' })
    }
}
