BeforeAll {
    . "$PSScriptRoot/../../../private/windows/ConvertFrom-RpcBenchmarkAffinityMask.ps1"
}

Describe 'ConvertFrom-RpcBenchmarkAffinityMask' {
    It 'finds the CPUs <Cpu> in <Mask>' -ForEach @(
        @{ Cpu = @(0); Mask = [long] 1 }
        @{ Cpu = @(0, 3); Mask = [long] 9 }
        @{ Cpu = @(31); Mask = [long] 2147483648 }
        @{ Cpu = @(32); Mask = [long] 4294967296 }
        @{ Cpu = @(63); Mask = [long]::MinValue }
        @{ Cpu = @(0..62); Mask = [long]::MaxValue }
        @{ Cpu = @(0..63); Mask = [long] -1 }
    ) {
        @(ConvertFrom-RpcBenchmarkAffinityMask -Mask $Mask) | Should -Be $Cpu
        @(ConvertFrom-RpcBenchmarkAffinityMask -Mask ([System.IntPtr] $Mask)) | Should -Be $Cpu
    }

    It 'finds none in 0' {
        ConvertFrom-RpcBenchmarkAffinityMask -Mask 0 | Should -BeNullOrEmpty
    }
}
