BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Get-RpcBenchmarkBlockRule
    Import-WindowsCommand
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkBlockRule (Windows)' {
    It 'finds inbound rules in force that block the program, and no others' {
        Mock -ModuleName RpcBench -CommandName Get-NetFirewallApplicationFilter -MockWith { 'a filter' }
        Mock -ModuleName RpcBench -CommandName Get-NetFirewallRule -MockWith {
            [pscustomobject]@{ Name = 'yes'; Action = 'Block'; Direction = 'Inbound'; Enabled = 'True' }
            [pscustomobject]@{ Name = 'allow'; Action = 'Allow'; Direction = 'Inbound'; Enabled = 'True' }
            [pscustomobject]@{ Name = 'out'; Action = 'Block'; Direction = 'Outbound'; Enabled = 'True' }
            [pscustomobject]@{ Name = 'off'; Action = 'Block'; Direction = 'Inbound'; Enabled = 'False' }
        }
        (InModuleScope RpcBench { Get-RpcBenchmarkBlockRule -Program 'C:\node.exe' }).Name | Should -Be 'yes'
        Should -Invoke -ModuleName RpcBench -CommandName Get-NetFirewallApplicationFilter -Times 1 -Exactly -ParameterFilter { "$Program" -ceq 'C:\node.exe' -and $PolicyStore -ceq 'ActiveStore' }
        Should -Invoke -ModuleName RpcBench -CommandName Get-NetFirewallRule -Times 1 -Exactly -ParameterFilter { $AssociatedNetFirewallApplicationFilter -ceq 'a filter' }
    }

    It 'says nothing where no rule is for the program' {
        Mock -ModuleName RpcBench -CommandName Get-NetFirewallApplicationFilter
        InModuleScope RpcBench { Get-RpcBenchmarkBlockRule -Program 'C:\node.exe' } | Should -BeNullOrEmpty
    }
}
