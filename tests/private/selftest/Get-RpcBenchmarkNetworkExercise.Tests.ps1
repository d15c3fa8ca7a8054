BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../../fixtures/StepTools.ps1"
    Import-RpcBench
    if (-not (InModuleScope RpcBench { $script:OnWindows })) {
        Import-StepFunction -Name Get-RpcBenchmarkNetProfile, Get-RpcBenchmarkNetworkCategory, Get-RpcBenchmarkBlockRule, New-RpcBenchmarkNetRule, Get-RpcBenchmarkNetRule, Remove-RpcBenchmarkNetRule
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkNetworkExercise' {
    It 'asks who listens on a port, and sees a wrong answer' {
        $step = Invoke-Step -Topic Network -Id PortOwner
        $step.State | Should -Be 'Passed' -Because $step.Seen
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkPortOwner -MockWith { 1 }
        (Invoke-Step -Topic Network -Id PortOwner).State | Should -Be 'Failed'
    }

    It 'says of each kind of network what the firewall does, and sees that nothing is told' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNetProfile -MockWith { [pscustomobject] @{ Name = 'Public'; Enabled = $true; AllowsInbound = $true; AllowsLocalRules = $false } }
        $step = Invoke-Step -Topic Network -Id FirewallProfile
        $step.State, $step.Seen | Should -Be 'Passed', 'Public on, group policy alone'
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNetProfile -MockWith { }
        (Invoke-Step -Topic Network -Id FirewallProfile).State | Should -Be 'Failed'
    }

    It 'counts the rules that block' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkBlockRule -MockWith { 'a', 'b' }
        (Invoke-Step -Topic Network -Id BlockRule).Seen | Should -Match '2$'
    }

    It 'has the kind of the network, or is skipped' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNetworkCategory -MockWith { 'Private' }
        $step = Invoke-Step -Topic Network -Id NetworkCategory
        # A machine may have no address but the loopback.
        $step.State | Should -BeIn 'Passed', 'Skipped'
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNetworkCategory -MockWith { }
        (Invoke-Step -Topic Network -Id NetworkCategory).State | Should -Be 'Skipped'
    }

    It 'makes a rule for the loopback alone, finds it and removes it' {
        $rules = @{}
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkNetRule -MockWith { $rules[$Name] = "$LocalAddress $RemoteAddress" }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNetRule -MockWith { $rules[$Name] }
        Mock -ModuleName RpcBench -CommandName Remove-RpcBenchmarkNetRule -MockWith { $rules.Remove($Name) }
        $step = Invoke-Step -Topic Network -Id FirewallRule
        $step.State | Should -Be 'Passed' -Because $step.Seen
        $rules.Count | Should -Be 0
        Should -Invoke -ModuleName RpcBench -CommandName New-RpcBenchmarkNetRule -Times 1 -Exactly -ParameterFilter { $LocalAddress -eq '127.0.0.1' -and $RemoteAddress -eq '127.0.0.1' }
        Mock -ModuleName RpcBench -CommandName Remove-RpcBenchmarkNetRule
        (Invoke-Step -Topic Network -Id FirewallRule).State | Should -Be 'Failed'
    }

    It 'removes the rule also where it is not found' {
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkNetRule
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNetRule
        Mock -ModuleName RpcBench -CommandName Remove-RpcBenchmarkNetRule
        (Invoke-Step -Topic Network -Id FirewallRule).State | Should -Be 'Failed'
        Should -Invoke -ModuleName RpcBench -CommandName Remove-RpcBenchmarkNetRule -Times 1 -Exactly
    }
}
