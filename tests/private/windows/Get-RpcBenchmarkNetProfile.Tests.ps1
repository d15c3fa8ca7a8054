BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Get-RpcBenchmarkNetProfile
    Import-WindowsCommand
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkNetProfile (Windows)' {
    It 'takes what is not configured for allowed' {
        Mock -ModuleName RpcBench -CommandName Get-NetFirewallProfile -MockWith {
            [pscustomobject]@{ Name = 'Domain'; Enabled = 'True'; AllowInboundRules = 'NotConfigured'; AllowLocalFirewallRules = 'NotConfigured' }
            [pscustomobject]@{ Name = 'Private'; Enabled = 'False'; AllowInboundRules = 'False'; AllowLocalFirewallRules = 'True' }
            [pscustomobject]@{ Name = 'Public'; Enabled = 'True'; AllowInboundRules = 'True'; AllowLocalFirewallRules = 'False' }
        }
        $found = InModuleScope RpcBench { Get-RpcBenchmarkNetProfile }
        @($found | ForEach-Object { "$($_.Name) $($_.Enabled) $($_.AllowsInbound) $($_.AllowsLocalRules)" }) | Should -Be 'Domain True True True', 'Private False False True', 'Public True True False'
        Should -Invoke -ModuleName RpcBench -CommandName Get-NetFirewallProfile -Times 1 -Exactly -ParameterFilter { $PolicyStore -ceq 'ActiveStore' }
    }
}
