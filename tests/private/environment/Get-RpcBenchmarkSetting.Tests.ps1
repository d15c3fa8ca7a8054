BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkSetting' {
    It 'asks for the power plan, or the priority of the process' {
        InModuleScope RpcBench {
            Mock -CommandName Get-RpcBenchmarkPowerPlan -MockWith { 'plan' }
            Mock -CommandName Get-RpcBenchmarkPriority -MockWith { "priority of $Id" }
            Get-RpcBenchmarkSetting -Setting PowerPlan | Should -Be 'plan'
            Get-RpcBenchmarkSetting -Setting Priority -ProcessId 7 | Should -Be 'priority of 7'
            Get-RpcBenchmarkSetting -Setting Priority | Should -Be "priority of $PID"
        }
    }
}
