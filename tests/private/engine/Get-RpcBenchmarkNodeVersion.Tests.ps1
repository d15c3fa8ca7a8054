BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkNodeVersion' {
    It 'asks node' {
        $node = (Get-Command -Name node -CommandType Application)[0].Path
        $said = & $node --version
        InModuleScope RpcBench -Parameters @{ Node = $node; Said = $said } {
            "v$(Get-RpcBenchmarkNodeVersion -Path $Node)" | Should -Be $Said
        }
    }

    It 'says nothing of a program that does not say, or does not start' {
        InModuleScope RpcBench -Parameters @{ Missing = Join-Path $TestDrive 'no-node' } {
            Get-RpcBenchmarkNodeVersion -Path $Missing | Should -BeNullOrEmpty
        }
    }
}
