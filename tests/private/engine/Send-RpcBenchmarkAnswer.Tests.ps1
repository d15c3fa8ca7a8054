BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    # Elsewhere than on Windows the module has no such command.
    foreach ($name in 'Set-RpcBenchmarkProcessorAffinity', 'Disable-RpcBenchmarkEfficiencyMode') {
        Import-WindowsFunction -Name $name
    }

    function Get-Answer {
        <# What the engine is told on a `place` event. #>
        param([int[]] $Cpu, [int[]] $CallerCpu = (0, 1), [string] $Type = 'place')
        $script:Said = @()
        Mock -ModuleName RpcBench -CommandName Send-RpcBenchmarkEngineLine -MockWith { $script:Said += $Line }
        InModuleScope RpcBench -Parameters @{ Cpu = $Cpu; CallerCpu = $CallerCpu; Type = $Type } {
            $message = [pscustomobject]@{ type = $Type; id = 7; pid = 4321; cpus = $Cpu }
            Send-RpcBenchmarkAnswer -Request $message -CallerCpu $CallerCpu -NotOffered 'CPU {0} is not yours' -Engine 'e'
        }
        $script:Said
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'Send-RpcBenchmarkAnswer' {
    It 'does what was asked, and answers as the contract has it' {
        Mock -ModuleName RpcBench -CommandName Set-RpcBenchmarkProcessorAffinity
        Get-Answer -Cpu 0, 1 | Should -BeExactly '{"type":"placed","id":7,"error":null}'
        Should -Invoke -ModuleName RpcBench -CommandName Set-RpcBenchmarkProcessorAffinity -Times 1 -Exactly -ParameterFilter { $Id -eq 4321 -and "$Cpu" -eq '0 1' }
    }

    It 'answers with what the system says when it cannot' {
        Mock -ModuleName RpcBench -CommandName Set-RpcBenchmarkProcessorAffinity -MockWith {
            throw (New-Object -TypeName System.Exception -ArgumentList 'outer', (New-Object -TypeName System.Exception -ArgumentList 'Access is denied.'))
        }
        (Get-Answer -Cpu 1 | ConvertFrom-Json).error | Should -BeExactly 'Access is denied'
    }

    It 'touches nothing for a CPU that was not offered: <Cpu> of <CallerCpu>' -ForEach @(
        @{ Cpu = @(0, 5); CallerCpu = @(0, 1) }
        @{ Cpu = @(0); CallerCpu = @() }
    ) {
        Mock -ModuleName RpcBench -CommandName Set-RpcBenchmarkProcessorAffinity
        (Get-Answer -Cpu $Cpu -CallerCpu $CallerCpu | ConvertFrom-Json).error | Should -Not -BeNullOrEmpty
        Should -Not -Invoke -ModuleName RpcBench -CommandName Set-RpcBenchmarkProcessorAffinity
    }

    It 'leaves nothing in $Error when all went well' {
        Mock -ModuleName RpcBench -CommandName Set-RpcBenchmarkProcessorAffinity
        $global:Error.Clear()
        $null = Get-Answer -Cpu 1
        $global:Error | Should -BeNullOrEmpty
    }

    It 'lets a process run at full speed when that is asked' {
        Mock -ModuleName RpcBench -CommandName Disable-RpcBenchmarkEfficiencyMode
        Mock -ModuleName RpcBench -CommandName Set-RpcBenchmarkProcessorAffinity
        Get-Answer -Type unthrottle | Should -BeExactly '{"type":"placed","id":7,"error":null}'
        Should -Invoke -ModuleName RpcBench -CommandName Disable-RpcBenchmarkEfficiencyMode -Times 1 -Exactly -ParameterFilter { $Id -eq 4321 }
        Should -Not -Invoke -ModuleName RpcBench -CommandName Set-RpcBenchmarkProcessorAffinity
        (Get-Answer -Type unthrottle -CallerCpu @() | ConvertFrom-Json).error | Should -Not -BeNullOrEmpty
        Should -Invoke -ModuleName RpcBench -CommandName Disable-RpcBenchmarkEfficiencyMode -Times 1 -Exactly
    }
}
