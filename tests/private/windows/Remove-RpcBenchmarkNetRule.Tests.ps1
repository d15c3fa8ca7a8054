BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Remove-RpcBenchmarkNetRule
    Import-WindowsCommand
}

AfterAll {
    Import-RpcBench
}

Describe 'Remove-RpcBenchmarkNetRule (Windows)' {
    It 'removes the rule of that name' {
        Mock -ModuleName RpcBench -CommandName Remove-NetFirewallRule
        InModuleScope RpcBench { Remove-RpcBenchmarkNetRule -Name RpcBench-TCP-1 }
        Should -Invoke -ModuleName RpcBench -CommandName Remove-NetFirewallRule -Times 1 -Exactly -ParameterFilter { "$Name" -ceq 'RpcBench-TCP-1' -and $ErrorAction -eq 'Stop' }
    }

    It 'lets the error through' {
        Mock -ModuleName RpcBench -CommandName Remove-NetFirewallRule -MockWith { throw 'Access is denied.' }
        { InModuleScope RpcBench { Remove-RpcBenchmarkNetRule -Name RpcBench-TCP-1 } } | Should -Throw
    }
}
