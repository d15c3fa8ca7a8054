BeforeAll {
    . "$PSScriptRoot/../../../private/linux/Get-RpcBenchmarkCallerCpu.ps1"
}

Describe 'Get-RpcBenchmarkCallerCpu (Linux)' {
    It 'offers none: the engine has taskset' {
        Get-RpcBenchmarkCallerCpu | Should -BeNullOrEmpty
    }
}
