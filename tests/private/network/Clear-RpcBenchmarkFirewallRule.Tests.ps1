BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Get-RpcBenchmarkNetRule
    Import-WindowsFunction -Name Remove-RpcBenchmarkNetRule
}

AfterAll {
    Import-RpcBench
}

Describe 'Clear-RpcBenchmarkFirewallRule' {
    It 'removes what has expired, and nothing else' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNetRule -MockWith {
            [pscustomobject]@{ Name = 'old'; Description = 'RpcBench, for a; expires 2026-01-01T10:00:00Z' }
            [pscustomobject]@{ Name = 'new'; Description = 'RpcBench, for b; expires 2026-01-01T12:00:00Z' }
            [pscustomobject]@{ Name = 'by hand'; Description = 'mine' }
            [pscustomobject]@{ Name = 'nothing'; Description = $null }
        }
        Mock -ModuleName RpcBench -CommandName Remove-RpcBenchmarkNetRule
        InModuleScope RpcBench { Clear-RpcBenchmarkFirewallRule -Now ([datetime]::SpecifyKind('2026-01-01 11:00', 'Utc')) }
        Should -Invoke -ModuleName RpcBench -CommandName Remove-RpcBenchmarkNetRule -Times 1 -Exactly -ParameterFilter { $Name -eq 'old' }
        Should -Invoke -ModuleName RpcBench -CommandName Remove-RpcBenchmarkNetRule -Times 1 -Exactly
    }

    It 'goes on where one cannot be removed' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNetRule -MockWith { foreach ($name in 'a', 'b') { [pscustomobject]@{ Name = $name; Description = 'x; expires 2026-01-01T10:00:00Z' } } }
        Mock -ModuleName RpcBench -CommandName Remove-RpcBenchmarkNetRule -MockWith { throw 'Access is denied.' }
        InModuleScope RpcBench { Clear-RpcBenchmarkFirewallRule }
        Should -Invoke -ModuleName RpcBench -CommandName Remove-RpcBenchmarkNetRule -Times 2 -Exactly
    }

    It 'asks, and says what stays, for a command' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNetRule -MockWith { [pscustomobject]@{ Name = 'a'; Description = 'x; expires 2026-01-01T10:00:00Z' } }
        Mock -ModuleName RpcBench -CommandName Remove-RpcBenchmarkNetRule -MockWith { throw 'Access is denied.' }
        $seen = InModuleScope RpcBench {
            function Invoke-Inner {
                [CmdletBinding(SupportsShouldProcess)] param()
                Clear-RpcBenchmarkFirewallRule -Cmdlet $PSCmdlet
            }
            Invoke-Inner -WhatIf
            Invoke-Inner -ErrorAction SilentlyContinue -ErrorVariable failures
            @($failures | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | ForEach-Object { $_.FullyQualifiedErrorId } | Where-Object { $_ -like '*,Invoke-Inner' })
        }
        $seen | Should -Be 'FirewallRuleNotRemoved,Invoke-Inner'
        Should -Invoke -ModuleName RpcBench -CommandName Remove-RpcBenchmarkNetRule -Times 1 -Exactly
    }
}
