BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    foreach ($name in 'Get-RpcBenchmarkSettingTarget') {
        . (Get-Module -Name RpcBench) { . $args[0] } (Join-Path $ModuleRoot "private/linux/$name.ps1")
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkSettingTarget (Linux)' {
    It 'makes of <Setting> <Value>: <Target>' -ForEach @(
        @{ Setting = 'PowerPlan'; Value = 'schedutil'; Target = 'performance' }
        @{ Setting = 'PowerPlan'; Value = 'policy0=schedutil policy1=performance'; Target = 'performance' }
        @{ Setting = 'Priority'; Value = '19'; Target = '0' }
        @{ Setting = 'Priority'; Value = '5'; Target = '0' }
        @{ Setting = 'Priority'; Value = '0'; Target = '0' }
        @{ Setting = 'Priority'; Value = '-5'; Target = '-5' }
    ) {
        InModuleScope RpcBench -Parameters $_ { Get-RpcBenchmarkSettingTarget -Setting $Setting -Value $Value } | Should -BeExactly $Target
    }
}
