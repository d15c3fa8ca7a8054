BeforeAll {
    . "$PSScriptRoot/../../../private/linux/Get-RpcBenchmarkCallerCore.ps1"
}

Describe 'Get-RpcBenchmarkCallerCore (Linux)' {
    It 'says nothing: the engine reads it itself' {
        Get-RpcBenchmarkCallerCore | Should -BeNullOrEmpty
    }
}
