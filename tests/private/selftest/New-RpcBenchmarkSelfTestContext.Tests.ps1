BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

AfterAll {
    Clear-FakeEngine
    Import-RpcBench
}

Describe 'New-RpcBenchmarkSelfTestContext' {
    It 'has what there is' {
        $report = Get-Example 'doctor/valid/nothing-missing.json'
        Use-FakeEngine -Also @{ listing = @($report -split '\r?\n') }
        $context = InModuleScope RpcBench { New-RpcBenchmarkSelfTestContext -Folder '/f' }
        $context.Folder | Should -Be '/f'
        $context.Node | Should -Exist
        $context.CommandFile | Should -Exist
        $context.Python | Should -Be (ConvertFrom-Json -InputObject $report).python.path
        $context.IsElevated | Should -BeOfType [bool]
    }

    It 'is no error where nothing is there' {
        Mock -ModuleName RpcBench -CommandName Find-RpcBenchmarkProgram -MockWith { }
        $context = InModuleScope RpcBench { New-RpcBenchmarkSelfTestContext -Folder '/f' }
        @($context.Node, $context.Doctor, $context.Python | Where-Object { $null -ne $_ }) | Should -BeNullOrEmpty
    }
}
