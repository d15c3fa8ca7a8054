BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Get-RpcBenchmarkDoctorReport' {
    It 'asks the engine, and ends as itself' {
        Use-FakeEngine -Also @{ listing = @((Get-Example 'doctor/valid/something-missing.json') -split '\r?\n') }
        (InModuleScope RpcBench { Get-RpcBenchmarkDoctorReport }).version | Should -Be 1
        (Get-FakeRecord).argv -join ' ' | Should -BeExactly 'doctor --json'
        Use-FakeEngine -Also @{ listing = @() }
        Get-CaughtId { InModuleScope RpcBench { Get-RpcBenchmarkDoctorReport } } | Should -Be 'EngineFailed,Get-RpcBenchmarkDoctorReport'
    }
}
