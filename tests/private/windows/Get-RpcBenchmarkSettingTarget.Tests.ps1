BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Get-RpcBenchmarkSettingTarget
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkSettingTarget (Windows)' {
    It 'makes of <Setting> <Value>: <Target>' -ForEach @(
        @{ Setting = 'PowerPlan'; Value = '381b4222-f694-41f0-9685-ff5bb260df2e'; Target = '8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c' }
        @{ Setting = 'PowerPlan'; Value = 'a1841308-3541-4fab-bc81-f71556f20b4a'; Target = '8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c' }
        @{ Setting = 'PowerPlan'; Value = '8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c'; Target = '8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c' }
        @{ Setting = 'PowerPlan'; Value = 'e9a42b02-d5df-448d-aa00-03f14749eb61'; Target = 'e9a42b02-d5df-448d-aa00-03f14749eb61' }
        @{ Setting = 'Priority'; Value = 'Idle'; Target = 'Normal' }
        @{ Setting = 'Priority'; Value = 'BelowNormal'; Target = 'Normal' }
        @{ Setting = 'Priority'; Value = 'Normal'; Target = 'Normal' }
        @{ Setting = 'Priority'; Value = 'High'; Target = 'High' }
    ) {
        InModuleScope RpcBench -Parameters $_ { Get-RpcBenchmarkSettingTarget -Setting $Setting -Value $Value } | Should -BeExactly $Target
    }
}
