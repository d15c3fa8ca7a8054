BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Get-RpcBenchmarkNetRule
    Import-WindowsCommand
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkNetRule (Windows)' {
    It 'asks for the group' {
        Mock -ModuleName RpcBench -CommandName Get-NetFirewallRule -MockWith { [pscustomobject]@{ Name = 'RpcBench-TCP-1' } }
        (InModuleScope RpcBench { Get-RpcBenchmarkNetRule }).Name | Should -Be 'RpcBench-TCP-1'
        Should -Invoke -ModuleName RpcBench -CommandName Get-NetFirewallRule -Times 1 -Exactly -ParameterFilter { "$Group" -ceq 'RpcBench' -and -not $Name -and $ErrorAction -eq 'SilentlyContinue' }
    }

    It 'asks for one rule' {
        Mock -ModuleName RpcBench -CommandName Get-NetFirewallRule
        InModuleScope RpcBench { Get-RpcBenchmarkNetRule -Name RpcBench-TCP-2 } | Should -BeNullOrEmpty
        Should -Invoke -ModuleName RpcBench -CommandName Get-NetFirewallRule -Times 1 -Exactly -ParameterFilter { "$Name" -ceq 'RpcBench-TCP-2' -and -not $Group }
    }
}
