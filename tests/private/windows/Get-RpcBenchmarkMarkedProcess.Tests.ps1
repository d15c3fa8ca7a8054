BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Get-RpcBenchmarkMarkedProcess
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkMarkedProcess (Windows)' {
    It 'finds nothing, for there the job object has ended it' {
        InModuleScope RpcBench { Get-RpcBenchmarkMarkedProcess -RunId r1 } | Should -BeNullOrEmpty
    }
}
