BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Set-RpcBenchmarkSetting' {
    It 'sets the power plan, or the priority of the process' {
        InModuleScope RpcBench {
            Mock -CommandName Set-RpcBenchmarkPowerPlan -MockWith { }
            Mock -CommandName Set-RpcBenchmarkPriority -MockWith { }
            Mock -CommandName Get-RpcBenchmarkSetting -MockWith { 'new' }
            Set-RpcBenchmarkSetting -Setting PowerPlan -Value 'new' | Should -BeNullOrEmpty
            Set-RpcBenchmarkSetting -Setting Priority -Value 'new' -ProcessId 7 | Should -BeNullOrEmpty
            Should -Invoke -CommandName Set-RpcBenchmarkPowerPlan -Times 1 -Exactly -ParameterFilter { $Value -eq 'new' }
            Should -Invoke -CommandName Set-RpcBenchmarkPriority -Times 1 -Exactly -ParameterFilter { $Value -eq 'new' -and $Id -eq 7 }
        }
    }

    It 'gives the failure, or says that the value was not kept' {
        InModuleScope RpcBench {
            Mock -CommandName Get-RpcBenchmarkSetting -MockWith { 'old' }
            Mock -CommandName Set-RpcBenchmarkPowerPlan -MockWith { ConvertTo-RpcBenchmarkErrorRecord -Id PowerPlanUnavailable -Values 'x', 'y' }
            (Set-RpcBenchmarkSetting -Setting PowerPlan -Value 'new').FullyQualifiedErrorId | Should -Be 'PowerPlanUnavailable'
            Mock -CommandName Set-RpcBenchmarkPowerPlan -MockWith { }
            (Set-RpcBenchmarkSetting -Setting PowerPlan -Value 'new').FullyQualifiedErrorId | Should -Be 'SettingNotKept'
        }
    }
}
