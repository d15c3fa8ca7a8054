BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Assert-RpcBenchmarkPath' {
    It 'refuses an empty path that was typed: <Command>' -ForEach @(
        @{ Command = 'Get-RpcBenchmarkRun'; Script = { Get-RpcBenchmarkRun -Path '' } }
        @{ Command = 'Get-RpcBenchmarkResult'; Script = { Get-RpcBenchmarkResult -Path $null } }
        @{ Command = 'Remove-RpcBenchmarkRun'; Script = { Remove-RpcBenchmarkRun -Path '' -Confirm:$false } }
    ) {
        Get-CaughtId $Script | Should -Be "EmptyPath,$Command"
    }
}
