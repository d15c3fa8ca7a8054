BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../../fixtures/WithEngine.ps1"
    Import-RpcBench
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Send-RpcBenchmarkEngineLine' {
    It 'sends UTF-8, a line at a time' {
        Use-FakeEngine -Steps @{ waitForStop = $true }
        Invoke-WithEngine -Script {
            Send-RpcBenchmarkEngineLine -Engine $args[0] -Line "first $([char] 0x131)"
            Send-RpcBenchmarkEngineLine -Engine $args[0] -Line 'second'
        }
        $record = Get-FakeRecord
        $record.plan | Should -BeExactly "first $([char] 0x131)"
        $record.control[0] | Should -BeExactly 'second'
    }

    It 'minds no engine that is gone' {
        Use-FakeEngine -Steps @{ exit = 0 } -Also @{ deaf = $true }
        Invoke-WithEngine -Script {
            $args[0].Process.WaitForExit()
            Send-RpcBenchmarkEngineLine -Engine $args[0] -Line 'x' -ErrorAction Stop
            'still here'
        } | Should -Be 'still here'
    }
}
