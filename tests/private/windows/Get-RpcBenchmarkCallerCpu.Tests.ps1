BeforeAll {
    foreach ($name in 'ConvertFrom-RpcBenchmarkAffinityMask', 'Get-RpcBenchmarkCpuCount', 'Get-RpcBenchmarkCallerCpu') {
        . "$PSScriptRoot/../../../private/windows/$name.ps1"
    }
}

Describe 'Get-RpcBenchmarkCallerCpu (Windows)' {
    It 'offers the CPUs of this process' {
        Mock -CommandName Get-RpcBenchmarkCpuCount -MockWith { 8 }
        @(Get-RpcBenchmarkCallerCpu -Mask 0xA) | Should -Be 1, 3
        # The mask of this process, asked of the system.
        $offered = @(Get-RpcBenchmarkCallerCpu)
        $offered.Count | Should -BeGreaterThan 0
        $offered.Count | Should -BeLessOrEqual 64
    }

    It 'offers all 64 of a full mask' {
        Mock -CommandName Get-RpcBenchmarkCpuCount -MockWith { 64 }
        @(Get-RpcBenchmarkCallerCpu -Mask -1 -Bits 64) | Should -Be (0..63)
    }

    It 'offers no more than 31 in a 32-bit PowerShell, where a mask of all 32 looks like one of 64' {
        Mock -CommandName Get-RpcBenchmarkCpuCount -MockWith { 32 }
        @(Get-RpcBenchmarkCallerCpu -Mask -1 -Bits 31) | Should -Be (0..30)
    }

    It 'offers none on a machine with several processor groups' {
        Mock -CommandName Get-RpcBenchmarkCpuCount -MockWith { 96 }
        Get-RpcBenchmarkCallerCpu -Mask -1 | Should -BeNullOrEmpty
    }
}
