BeforeAll {
    . "$PSScriptRoot/../../../private/windows/ConvertTo-RpcBenchmarkAffinityMask.ps1"
}

Describe 'ConvertTo-RpcBenchmarkAffinityMask' {
    It 'makes 0x<Mask> of the CPUs <Cpu>' -ForEach @(
        @{ Cpu = @(0); Mask = '1' }
        @{ Cpu = @(1); Mask = '2' }
        @{ Cpu = @(0, 1, 2, 3); Mask = 'F' }
        @{ Cpu = @(3, 0, 3); Mask = '9' }
        @{ Cpu = @(31); Mask = '80000000' }
        @{ Cpu = @(32); Mask = '100000000' }
        @{ Cpu = @(62); Mask = '4000000000000000' }
        @{ Cpu = @(63); Mask = '8000000000000000' }
        @{ Cpu = @(0..63); Mask = 'FFFFFFFFFFFFFFFF' }
    ) {
        $made = ConvertTo-RpcBenchmarkAffinityMask -Cpu $Cpu
        $made | Should -BeOfType [long]
        $made.ToString('X') | Should -BeExactly $Mask
        ([System.IntPtr] $made).ToInt64() | Should -Be $made
    }

    It 'refuses CPU <_>' -ForEach -1, 64 {
        { ConvertTo-RpcBenchmarkAffinityMask -Cpu $_ } | Should -Throw
    }
}
