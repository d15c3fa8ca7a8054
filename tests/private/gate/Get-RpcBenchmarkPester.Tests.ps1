BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkPester' {
    It 'is the Pester that runs this, and none older than 5' {
        InModuleScope RpcBench { Get-RpcBenchmarkPester } | Should -Be (Get-Module -Name Pester)
        Mock -ModuleName RpcBench -CommandName Get-Module -MockWith { [pscustomobject]@{ Version = [version] '3.4.0' } }
        InModuleScope RpcBench { Get-RpcBenchmarkPester } | Should -BeNullOrEmpty
    }
}
