BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkFinding' {
    It 'has nothing for a remedy or a target that is empty' {
        InModuleScope RpcBench {
            $finding = ConvertTo-RpcBenchmarkFinding -Id X -Severity Warning -Category Machine -Message 'm' -Remedy '' -Target ''
            $finding.PSObject.TypeNames[0] | Should -Be 'RpcBench.Finding'
            $finding.PSObject.Properties.Name | Should -Be 'Id', 'Severity', 'Category', 'Message', 'Remedy', 'Target'
            $null -eq $finding.Remedy | Should -BeTrue
            $null -eq $finding.Target | Should -BeTrue
        }
    }
}
