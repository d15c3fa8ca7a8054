BeforeAll {
    . "$PSScriptRoot/../../../private/linux/Get-RpcBenchmarkOwnerCore.ps1"
}

Describe 'Get-RpcBenchmarkOwnerCore (Linux)' {
    It 'says nothing: the engine reads it itself' {
        Get-RpcBenchmarkOwnerCore | Should -BeNullOrEmpty
    }
}
