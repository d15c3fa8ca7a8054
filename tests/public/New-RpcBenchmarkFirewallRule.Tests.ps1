BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    foreach ($name in 'Get-RpcBenchmarkNetRule', 'New-RpcBenchmarkNetRule', 'Remove-RpcBenchmarkNetRule', 'Get-RpcBenchmarkBlockRule', 'Get-RpcBenchmarkNetProfile', 'Get-RpcBenchmarkNetworkCategory', 'Test-RpcBenchmarkElevation') {
        Import-WindowsFunction -Name $name
    }
    $program = Join-Path $TestDrive "it's node.exe"
    [System.IO.File]::WriteAllText($program, '')
    $asked = @{ Program = $program; Port = 50051; LocalAddress = '127.0.0.1'; RemoteAddress = '10.0.0.7' }
}

AfterAll {
    Import-RpcBench
}

Describe 'New-RpcBenchmarkFirewallRule, elsewhere' {
    It 'says which port to open, for whom, and how' {
        InModuleScope RpcBench { $script:OnWindows = $false }
        try {
            New-RpcBenchmarkFirewallRule @asked
        }
        catch {
            $failure = $_
        }
        $failure.FullyQualifiedErrorId | Should -Be 'NoWindowsFirewall,New-RpcBenchmarkFirewallRule'
        $failure.CategoryInfo.Category | Should -Be NotImplemented
        foreach ($word in 'firewalld', 'ufw', 'nft', '50051', '10.0.0.7') { $failure.ErrorDetails.RecommendedAction | Should -BeLike "*$word*" }
    }
}

Describe 'New-RpcBenchmarkFirewallRule, on Windows' {
    BeforeEach {
        InModuleScope RpcBench { $script:OnWindows = $true }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNetRule
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkNetRule -MockWith { [pscustomobject]@{ Name = $Name } }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkFirewallFinding
        Mock -ModuleName RpcBench -CommandName Test-RpcBenchmarkElevation -MockWith { $true }
        Mock -ModuleName RpcBench -CommandName Clear-RpcBenchmarkFirewallRule
    }

    It 'makes the rule and gives it, after those whose time is over are gone' {
        $rule = New-RpcBenchmarkFirewallRule @asked -RunId r1 -ExpiresAt ([datetime]::SpecifyKind('2026-12-24 18:00', 'Utc'))
        $rule.Name | Should -Be 'RpcBench-TCP-50051'
        Should -Invoke -ModuleName RpcBench -CommandName Clear-RpcBenchmarkFirewallRule -Times 1 -Exactly
        Should -Invoke -ModuleName RpcBench -CommandName New-RpcBenchmarkNetRule -Times 1 -Exactly -ParameterFilter {
            $Name -ceq 'RpcBench-TCP-50051' -and $Description -ceq 'RpcBench, for r1; expires 2026-12-24T18:00:00Z' -and $Program -ceq $asked.Program -and $Port -eq 50051 -and
            $LocalAddress -ceq '127.0.0.1' -and "$RemoteAddress" -ceq '10.0.0.7' -and "$NetworkProfile" -ceq 'Domain Private'
        }
    }

    It 'takes an endpoint from the pipeline' {
        $null = [pscustomobject]@{ Program = $program; Port = 4000; LocalAddress = '127.0.0.1'; RunId = 'r2'; ExpiresAt = [datetime]::Now } | New-RpcBenchmarkFirewallRule -RemoteAddress Any -NetworkProfile Public
        Should -Invoke -ModuleName RpcBench -CommandName New-RpcBenchmarkNetRule -Times 1 -Exactly -ParameterFilter { $Port -eq 4000 -and "$RemoteAddress" -ceq 'Any' -and "$NetworkProfile" -ceq 'Public' }
    }

    It 'warns of what is in the way, with the remedy, and makes the rule' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkFirewallFinding -MockWith { [pscustomobject]@{ Id = 'FirewallBlocksProgram'; Message = 'Seen.'; Remedy = 'Do.' } }
        $null = New-RpcBenchmarkFirewallRule @asked -WarningVariable said -WarningAction SilentlyContinue
        "$said" | Should -Be 'Seen. Do. [FirewallBlocksProgram]'
        Should -Invoke -ModuleName RpcBench -CommandName New-RpcBenchmarkNetRule -Times 1 -Exactly
    }

    It 'says when it is not elevated, with what to type' {
        Mock -ModuleName RpcBench -CommandName Test-RpcBenchmarkElevation -MockWith { $false }
        try {
            New-RpcBenchmarkFirewallRule @asked
        }
        catch {
            $failure = $_
        }
        $failure.FullyQualifiedErrorId | Should -Be 'NotElevated,New-RpcBenchmarkFirewallRule'
        $typed = [regex]::Match($failure.ErrorDetails.RecommendedAction, 'New-RpcBenchmarkFirewallRule .*$').Value
        $tree = [System.Management.Automation.Language.Parser]::ParseInput($typed, [ref] $null, [ref] $null)
        $words = $tree.Find({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true).CommandElements
        $words[0].Value | Should -Be 'New-RpcBenchmarkFirewallRule'
        $words[2].Value | Should -Be $program
        Should -Invoke -ModuleName RpcBench -CommandName New-RpcBenchmarkNetRule -Times 0 -Exactly
    }

    It 'changes nothing with -WhatIf' {
        New-RpcBenchmarkFirewallRule @asked -WhatIf | Should -BeNullOrEmpty
        foreach ($name in 'New-RpcBenchmarkNetRule', 'Clear-RpcBenchmarkFirewallRule') { Should -Invoke -ModuleName RpcBench -CommandName $name -Times 0 -Exactly }
    }

    It 'refuses <Id>' -ForEach @(
        @{ Id = 'InvalidPort'; Given = @{ Port = 0 } }
        @{ Id = 'InvalidPort'; Given = @{ Port = 65536 } }
        @{ Id = 'InvalidAddress'; Given = @{ RemoteAddress = 'server' } }
        @{ Id = 'InvalidAddress'; Given = @{ LocalAddress = 'Any' } }
        @{ Id = 'AddressNotHere'; Given = @{ LocalAddress = '192.0.2.1' } }
        @{ Id = 'ProgramNotFound'; Given = @{ Program = '/nowhere/node.exe' } }
    ) {
        $all = @{} + $asked
        foreach ($key in $Given.Keys) { $all[$key] = $Given[$key] }
        Get-CaughtId { New-RpcBenchmarkFirewallRule @all } | Should -Be "$Id,New-RpcBenchmarkFirewallRule"
        Should -Invoke -ModuleName RpcBench -CommandName New-RpcBenchmarkNetRule -Times 0 -Exactly
    }

    It 'refuses a rule that is there' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNetRule -MockWith { [pscustomobject]@{ Name = 'RpcBench-TCP-50051' } } -ParameterFilter { $Name -eq 'RpcBench-TCP-50051' }
        Get-CaughtId { New-RpcBenchmarkFirewallRule @asked } | Should -Be 'FirewallRuleExists,New-RpcBenchmarkFirewallRule'
        Should -Invoke -ModuleName RpcBench -CommandName New-RpcBenchmarkNetRule -Times 0 -Exactly
    }

    It 'says why Windows refused' {
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkNetRule -MockWith { throw 'Access is denied.' }
        Get-CaughtId { New-RpcBenchmarkFirewallRule @asked } | Should -Be 'FirewallRuleFailed,New-RpcBenchmarkFirewallRule'
    }
}
