BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkSettingText' {
    It 'shows <Setting> "<Value>" as "<Shown>"' -ForEach @(
        @{ Setting = 'PowerPlan'; Value = '381b4222-f694-41f0-9685-ff5bb260df2e'; Shown = 'Balanced' }
        @{ Setting = 'PowerPlan'; Value = '8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c'; Shown = 'High performance' }
        @{ Setting = 'PowerPlan'; Value = '00000000-0000-0000-0000-000000000001'; Shown = '00000000-0000-0000-0000-000000000001' }
        @{ Setting = 'PowerPlan'; Value = 'policy0=schedutil policy4=performance'; Shown = 'policy0=schedutil policy4=performance' }
        @{ Setting = 'Priority'; Value = 'BelowNormal'; Shown = 'BelowNormal' }
        @{ Setting = 'Priority'; Value = '-5'; Shown = 'nice -5' }
        @{ Setting = 'Priority'; Value = ''; Shown = '?' }
    ) {
        InModuleScope RpcBench -Parameters $_ {
            ConvertTo-RpcBenchmarkSettingText -Setting $Setting -Value $Value | Should -BeExactly $Shown
        }
    }
}
