BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkEnvironmentChange' {
    It 'has the values for people, and nothing where there is none' {
        InModuleScope RpcBench {
            $change = ConvertTo-RpcBenchmarkEnvironmentChange -Setting PowerPlan -Before '381b4222-f694-41f0-9685-ff5bb260df2e' -After $null -State Failed
            $change.PSObject.TypeNames[0] | Should -Be 'RpcBench.EnvironmentChange'
            $change.Before | Should -Be 'Balanced'
            $change.After | Should -BeNullOrEmpty
            $change.ProcessId | Should -BeNullOrEmpty
            (ConvertTo-RpcBenchmarkEnvironmentChange -Setting Priority -Before '5' -After '0' -State Applied -ProcessId ([long] 7)).ProcessId | Should -BeOfType [int]
        }
    }
}
