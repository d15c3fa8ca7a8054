BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Stop-RpcBenchmarkServed' {
    BeforeEach {
        Mock -ModuleName RpcBench -CommandName Close-RpcBenchmarkEngine
        Mock -ModuleName RpcBench -CommandName Remove-RpcBenchmarkFirewallRule
        InModuleScope RpcBench { (Get-RpcBenchmarkServedList)['s'] = [pscustomobject]@{ Engine = 'e'; Endpoint = $null; RuleName = 'RpcBench-TCP-1' } }
    }

    It 'ends the engine and takes the rule away, also where that fails' {
        Mock -ModuleName RpcBench -CommandName Close-RpcBenchmarkEngine -MockWith { throw 'no' }
        { InModuleScope RpcBench { Stop-RpcBenchmarkServed -Id s } } | Should -Throw
        Should -Invoke -ModuleName RpcBench -CommandName Remove-RpcBenchmarkFirewallRule -Times 1 -Exactly -ParameterFilter { "$RuleName" -eq 'RpcBench-TCP-1' }
        InModuleScope RpcBench { (Get-RpcBenchmarkServedList).Count } | Should -Be 0
    }

    It 'does nothing for one that is not there' {
        InModuleScope RpcBench { Stop-RpcBenchmarkServed -Id other; (Get-RpcBenchmarkServedList).Remove('s') }
        Should -Invoke -ModuleName RpcBench -CommandName Close-RpcBenchmarkEngine -Times 0 -Exactly
    }
}
