BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Get-RpcBenchmarkNetRule
    Import-WindowsFunction -Name Remove-RpcBenchmarkNetRule
}

AfterAll {
    Import-RpcBench
}

Describe 'Remove-RpcBenchmarkFirewallRule' {
    BeforeEach {
        InModuleScope RpcBench { $script:OnWindows = $true }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNetRule -MockWith { foreach ($name in 'RpcBench-TCP-1', 'RpcBench-TCP-2') { [pscustomobject]@{ Name = $name; Description = 'd' } } }
        Mock -ModuleName RpcBench -CommandName Remove-RpcBenchmarkNetRule
    }

    It 'removes all of the group' {
        Remove-RpcBenchmarkFirewallRule
        foreach ($each in 'RpcBench-TCP-1', 'RpcBench-TCP-2') { Should -Invoke -ModuleName RpcBench -CommandName Remove-RpcBenchmarkNetRule -Times 1 -Exactly -ParameterFilter { $Name -eq $each } }
    }

    It 'takes rules from the pipeline, and leaves those of others' {
        [pscustomobject]@{ Name = 'RpcBench-TCP-2' }, [pscustomobject]@{ Name = 'CoreNet-DHCP-In' } | Remove-RpcBenchmarkFirewallRule -ErrorVariable failed -ErrorAction SilentlyContinue
        Should -Invoke -ModuleName RpcBench -CommandName Remove-RpcBenchmarkNetRule -Times 1 -Exactly
        @($failed.FullyQualifiedErrorId) | Should -Be 'FirewallRuleNotFound,Remove-RpcBenchmarkFirewallRule'
    }

    It 'removes nothing with -WhatIf' {
        Remove-RpcBenchmarkFirewallRule -WhatIf
        Should -Invoke -ModuleName RpcBench -CommandName Remove-RpcBenchmarkNetRule -Times 0 -Exactly
    }

    It 'goes on after one that Windows keeps' {
        Mock -ModuleName RpcBench -CommandName Remove-RpcBenchmarkNetRule -MockWith { throw 'Access is denied.' }
        Remove-RpcBenchmarkFirewallRule -ErrorVariable failed -ErrorAction SilentlyContinue
        @($failed | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] -and $_.FullyQualifiedErrorId -eq 'FirewallRuleNotRemoved,Remove-RpcBenchmarkFirewallRule' }).Count | Should -Be 2
    }

    It 'has nothing to do elsewhere' {
        InModuleScope RpcBench { $script:OnWindows = $false }
        Remove-RpcBenchmarkFirewallRule
        Should -Invoke -ModuleName RpcBench -CommandName Get-RpcBenchmarkNetRule -Times 0 -Exactly
    }
}
