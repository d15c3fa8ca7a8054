BeforeDiscovery {
    $onWindows = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows
}

BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Get-RpcBenchmarkPowerPlan
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkPowerPlan (Windows)' {
    It 'finds the GUID in what powercfg says: <Said>' -ForEach @(
        @{ Said = 'Power Scheme GUID: 381b4222-f694-41f0-9685-ff5bb260df2e  (Balanced)'; Code = 0; Plan = '381b4222-f694-41f0-9685-ff5bb260df2e' }
        @{ Said = 'GUID des Energieschemas: 8C5E7FDA-E8BF-4A96-9A85-A6E23A8C635C  (H?chstleistung)'; Code = 0; Plan = '8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c' }
        @{ Said = 'G'; Code = 0; Plan = $null }
        @{ Said = 'Power Scheme GUID: 381b4222-f694-41f0-9685-ff5bb260df2e'; Code = 1; Plan = $null }
        @{ Said = ''; Code = $null; Plan = $null }
    ) {
        $answer = [pscustomobject]@{ ExitCode = $Code; Output = $Said }
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkProgram -MockWith { $answer }
        $found = Invoke-UnderCulture -Culture 'tr-TR' -Script { InModuleScope RpcBench { Get-RpcBenchmarkPowerPlan -Powercfg 'C:\Windows\System32\powercfg.exe' } }
        $found | Should -BeExactly $Plan
        Should -Invoke -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkProgram -Times 1 -Exactly -ParameterFilter {
            $Path -ceq 'C:\Windows\System32\powercfg.exe' -and "$Argument" -ceq '/getactivescheme'
        }
    }

    It 'runs the program of the Windows folder' {
        $before = $env:SystemRoot
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkProgram -MockWith { [pscustomobject]@{ ExitCode = 1; Output = '' } }
        try {
            $env:SystemRoot = $TestDrive
            InModuleScope RpcBench { Get-RpcBenchmarkPowerPlan }
        }
        finally {
            $env:SystemRoot = $before
        }
        $expected = Join-Path $TestDrive 'System32\powercfg.exe'
        Should -Invoke -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkProgram -Times 1 -Exactly -ParameterFilter { $Path -eq $expected }
    }

    It 'is told by this Windows (skipped elsewhere)' -Skip:(-not $onWindows) {
        InModuleScope RpcBench { Get-RpcBenchmarkPowerPlan } | Should -Match '^[0-9a-f-]{36}$'
    }
}
