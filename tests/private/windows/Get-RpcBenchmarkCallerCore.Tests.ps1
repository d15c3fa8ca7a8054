BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    foreach ($name in 'Invoke-RpcBenchmarkWin32Method', 'Get-RpcBenchmarkCallerCore') {
        Import-WindowsFunction -Name $name
    }

    function Get-CpuSet {
        <# SYSTEM_CPU_SET_INFORMATION as Windows writes it. #>
        param([int] $Cpu, [int] $Core, [int] $Class, [int] $Group = 0, [int] $Type = 0, [int] $Size = 32)
        $bytes = New-Object -TypeName byte[] -ArgumentList $Size
        [System.BitConverter]::GetBytes([int] $Size).CopyTo($bytes, 0)
        [System.BitConverter]::GetBytes([int] $Type).CopyTo($bytes, 4)
        [System.BitConverter]::GetBytes([int] (256 + $Cpu)).CopyTo($bytes, 8)
        [System.BitConverter]::GetBytes([int16] $Group).CopyTo($bytes, 12)
        $bytes[14] = $Cpu
        $bytes[15] = $Core
        # The last-level cache and the NUMA node, which are not asked for.
        $bytes[16] = 7
        $bytes[17] = 9
        $bytes[18] = $Class
        , $bytes
    }

    function Get-Core {
        <# What is made of these sets, as text. #>
        param([byte[][]] $Set)
        $script:Told = [byte[]] @($Set | ForEach-Object { $_ })
        $script:Calls = New-Object -TypeName System.Collections.Generic.List[object]
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkWin32Method -MockWith {
            $arguments = $PesterBoundParameters['Argument']
            $Calls.Add(@{ Name = $Name; Argument = $arguments })
            $Told.CopyTo($arguments[0], 0)
            $arguments[2][0] = $Told.Length
            $true
        }
        InModuleScope RpcBench { Get-RpcBenchmarkCallerCore | ForEach-Object { "$($_.cpu)/$($_.core)/$($_.efficiencyClass)" } }
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkCallerCore (Windows)' {
    It 'says of each CPU its core and its class' {
        Get-Core -Set (Get-CpuSet -Cpu 0 -Core 0 -Class 1), (Get-CpuSet -Cpu 1 -Core 0 -Class 1), (Get-CpuSet -Cpu 2 -Core 2 -Class 0) | Should -Be '0/0/1', '1/0/1', '2/2/0'
        $Calls.Name | Should -Be 'GetSystemCpuSetInformation'
        $buffer, $length, $returned, $process, $flags = $Calls[0].Argument
        $buffer.Length | Should -Be $length
        $returned.GetType() | Should -Be ([uint32[]])
        $process | Should -Be ([System.IntPtr]::Zero)
        $flags | Should -Be 0
    }

    It 'passes over other processor groups and what it does not know, and reads on by the size that Windows says' {
        Get-Core -Set (Get-CpuSet -Cpu 0 -Core 0 -Class 0 -Size 40), (Get-CpuSet -Cpu 1 -Core 1 -Class 0 -Group 1), (Get-CpuSet -Cpu 2 -Core 2 -Class 0 -Type 1), (Get-CpuSet -Cpu 3 -Core 3 -Class 0) | Should -Be '0/0/0', '3/3/0'
    }

    It 'says nothing where Windows does not' {
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkWin32Method -MockWith { throw (New-Object -TypeName System.EntryPointNotFoundException) }
        InModuleScope RpcBench { Get-RpcBenchmarkCallerCore } | Should -BeNullOrEmpty
    }
}
