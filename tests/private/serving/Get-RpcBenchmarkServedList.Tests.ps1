BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkServedList' {
    It 'is empty at first, and the same list each time' {
        InModuleScope RpcBench {
            (Get-RpcBenchmarkServedList).Count | Should -Be 0
            (Get-RpcBenchmarkServedList)['a'] = 1
            (Get-RpcBenchmarkServedList)['a'] | Should -Be 1
            (Get-RpcBenchmarkServedList).Remove('a')
        }
    }
}
