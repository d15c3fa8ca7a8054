BeforeAll {
    . "$PSScriptRoot/../../../private/linux/Get-RpcBenchmarkOwnerCpu.ps1"
}

Describe 'Get-RpcBenchmarkOwnerCpu (Linux)' {
    It 'offers none: the engine has taskset' {
        Get-RpcBenchmarkOwnerCpu | Should -BeNullOrEmpty
    }
}
