BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name New-RpcBenchmarkEventSource
}

AfterAll {
    Import-RpcBench
}

Describe 'New-RpcBenchmarkEventSource (Windows)' {
    It 'is no error where it may not be made, or there is no such log' {
        { InModuleScope RpcBench { New-RpcBenchmarkEventSource } } | Should -Not -Throw
    }
}
