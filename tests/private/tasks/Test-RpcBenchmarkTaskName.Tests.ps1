BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Test-RpcBenchmarkTaskName' {
    It '<Name>: <Is>' -ForEach @(
        @{ Name = 'nightly'; Is = $true }
        @{ Name = 'grpc_v1.2-main'; Is = $true }
        @{ Name = 'a'; Is = $true }
        @{ Name = 'x' * 50; Is = $true }
        @{ Name = 'x' * 51; Is = $false }
        @{ Name = 'RpcBench\nightly'; Is = $false }
        @{ Name = 'a/b'; Is = $false }
        @{ Name = '..'; Is = $false }
        @{ Name = 'nightly.'; Is = $false }
        @{ Name = 'two words'; Is = $false }
        @{ Name = "n`n"; Is = $false }
        @{ Name = ''; Is = $false }
    ) {
        InModuleScope RpcBench -Parameters @{ Name = $Name } { Test-RpcBenchmarkTaskName -Name $Name } | Should -Be $Is
    }
}
