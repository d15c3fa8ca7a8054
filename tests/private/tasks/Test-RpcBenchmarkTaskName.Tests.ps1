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
        # The Kelvin sign, and the i without a dot: small letters to whoever compares them by a language.
        @{ Name = "nightly$([char] 0x212A)"; Is = $false }
        @{ Name = "n$([char] 0x131)ghtly"; Is = $false }
        @{ Name = "Zw$([char] 0xF6)lf"; Is = $false }
        @{ Name = 'nul'; Is = $false }
        @{ Name = 'Con.nightly'; Is = $false }
        @{ Name = 'COM1'; Is = $false }
        @{ Name = 'console'; Is = $true }
        @{ Name = ''; Is = $false }
    ) {
        InModuleScope RpcBench -Parameters @{ Name = $Name } { Test-RpcBenchmarkTaskName -Name $Name } | Should -Be $Is
    }
}
