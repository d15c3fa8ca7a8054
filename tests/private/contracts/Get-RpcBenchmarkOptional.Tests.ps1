BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkOptional' {
    It 'gives what is there, and nothing for what is not, under strict mode' {
        InModuleScope RpcBench {
            $thing = [pscustomobject]@{ there = 1 }
            Get-RpcBenchmarkOptional -InputObject $thing -Name there | Should -Be 1
            Get-RpcBenchmarkOptional -InputObject $thing -Name absent | Should -BeNullOrEmpty
        }
    }
}
