BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'New-RpcBenchmarkUnsavedRun' {
    It 'has all members of a run, and nothing in them' {
        $run = InModuleScope RpcBench { New-RpcBenchmarkUnsavedRun }
        $run.PSObject.TypeNames[0] | Should -Be 'RpcBench.Run'
        @($run.PSObject.Properties.Name) | Should -Be @(InModuleScope RpcBench { (Get-RpcBenchmarkMember)['Run'].Keys })
        @($run.PSObject.Properties | Where-Object { $null -ne $_.Value }) | Should -BeNullOrEmpty
    }
}
