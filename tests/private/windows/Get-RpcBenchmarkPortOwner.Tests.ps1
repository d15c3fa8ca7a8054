BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Get-RpcBenchmarkPortOwner
    Import-WindowsCommand
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkPortOwner (Windows)' {
    It 'asks Windows for exactly that port' {
        Mock -ModuleName RpcBench -CommandName Get-NetTCPConnection -MockWith { [pscustomobject]@{ OwningProcess = [uint32] 4242 }, [pscustomobject]@{ OwningProcess = [uint32] 4242 } }
        $owner = InModuleScope RpcBench { Get-RpcBenchmarkPortOwner -Port 40123 }
        $owner | Should -Be 4242
        $owner | Should -BeOfType [int]
        Should -Invoke -ModuleName RpcBench -CommandName Get-NetTCPConnection -Times 1 -Exactly -ParameterFilter { "$State" -eq 'Listen' -and $LocalPort.Count -eq 1 -and $LocalPort[0] -eq 40123 -and $ErrorAction -eq 'SilentlyContinue' }
    }

    It 'says nothing when nobody listens' {
        Mock -ModuleName RpcBench -CommandName Get-NetTCPConnection
        InModuleScope RpcBench { Get-RpcBenchmarkPortOwner -Port 40123 } | Should -BeNullOrEmpty
    }
}
