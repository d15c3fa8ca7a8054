BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    foreach ($name in 'Get-RpcBenchmarkBlockRule', 'Get-RpcBenchmarkNetProfile', 'Get-RpcBenchmarkNetworkCategory') {
        Import-WindowsFunction -Name $name
    }
    function Get-FindingId {
        param([string[]] $NetworkProfile = @('Domain', 'Private'))
        InModuleScope RpcBench -Parameters @{ NetworkProfile = $NetworkProfile } {
            Get-RpcBenchmarkFirewallFinding -Program 'C:\node.exe' -LocalAddress 10.0.0.5 -NetworkProfile $NetworkProfile | ForEach-Object { "$($_.Id) $($_.Target)" }
        }
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkFirewallFinding' {
    BeforeEach {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkBlockRule
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNetworkCategory -MockWith { 'Private' }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNetProfile -MockWith {
            foreach ($name in 'Domain', 'Private', 'Public') { [pscustomobject]@{ Name = $name; Enabled = $true; AllowsInbound = $true; AllowsLocalRules = $true } }
        }
    }

    It 'says nothing where nothing is in the way' {
        Get-FindingId | Should -BeNullOrEmpty
    }

    It 'names the rule that blocks the program, with what to type' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkBlockRule -MockWith { [pscustomobject]@{ Name = "TCP Query User{1}C:\it's\node.exe"; DisplayName = 'Node.js JavaScript Runtime' } }
        $finding = InModuleScope RpcBench { Get-RpcBenchmarkFirewallFinding -Program 'C:\node.exe' -LocalAddress 10.0.0.5 -NetworkProfile Private }
        $finding.Id | Should -Be FirewallBlocksProgram
        $finding.Severity | Should -Be Warning
        $finding.Remedy | Should -BeLike "*Remove-NetFirewallRule -Name 'TCP Query User{1}C:\it''s\node.exe'"
    }

    It 'names a network of another kind than the rule is for' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNetworkCategory -MockWith { 'Public' }
        Get-FindingId | Should -Be 'NetworkNotInRule 10.0.0.5'
        Get-FindingId -NetworkProfile Public | Should -BeNullOrEmpty
        Get-FindingId -NetworkProfile Any | Should -BeNullOrEmpty
    }

    It 'names <Id> on the network that it is, and not on others' -ForEach @(
        @{ Id = 'FirewallBlocksAll'; Inbound = $false; LocalRules = $true }
        @{ Id = 'FirewallLocalRulesOff'; Inbound = $true; LocalRules = $false }
    ) {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNetProfile -MockWith {
            foreach ($name in 'Domain', 'Private', 'Public') { [pscustomobject]@{ Name = $name; Enabled = $true; AllowsInbound = $Inbound; AllowsLocalRules = $LocalRules } }
        }
        Get-FindingId | Should -Be "$Id Private"
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNetworkCategory
        Get-FindingId | Should -Be "$Id Domain", "$Id Private"
    }

    It 'says nothing of a firewall that is off' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNetProfile -MockWith { [pscustomobject]@{ Name = 'Private'; Enabled = $false; AllowsInbound = $false; AllowsLocalRules = $false } }
        Get-FindingId | Should -BeNullOrEmpty
    }
}
