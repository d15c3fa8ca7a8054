BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Get-RpcBenchmarkNetworkCategory
    Import-WindowsCommand
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkNetworkCategory (Windows)' {
    It 'asks for the network of the interface that has the address: <Category>' -ForEach @(
        @{ Category = 'Public'; Is = 'Public' }
        @{ Category = 'Private'; Is = 'Private' }
        @{ Category = 'DomainAuthenticated'; Is = 'Domain' }
    ) {
        Mock -ModuleName RpcBench -CommandName Get-NetIPAddress -MockWith { [pscustomobject]@{ InterfaceIndex = 12 } }
        Mock -ModuleName RpcBench -CommandName Get-NetConnectionProfile -MockWith { [pscustomobject]@{ NetworkCategory = $Category } }
        InModuleScope RpcBench { Get-RpcBenchmarkNetworkCategory -Address 10.0.0.5 } | Should -Be $Is
        Should -Invoke -ModuleName RpcBench -CommandName Get-NetIPAddress -Times 1 -Exactly -ParameterFilter { "$IPAddress" -ceq '10.0.0.5' }
        Should -Invoke -ModuleName RpcBench -CommandName Get-NetConnectionProfile -Times 1 -Exactly -ParameterFilter { $InterfaceIndex.Count -eq 1 -and $InterfaceIndex[0] -eq 12 }
    }

    It 'says nothing of an interface without a network' {
        Mock -ModuleName RpcBench -CommandName Get-NetIPAddress -MockWith { [pscustomobject]@{ InterfaceIndex = 12 } }
        Mock -ModuleName RpcBench -CommandName Get-NetConnectionProfile
        InModuleScope RpcBench { Get-RpcBenchmarkNetworkCategory -Address 10.0.0.5 } | Should -BeNullOrEmpty
    }
}
