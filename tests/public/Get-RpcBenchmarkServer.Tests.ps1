BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkServer' {
    It 'lists those that are there, and forgets those that have ended' {
        Mock -ModuleName RpcBench -CommandName Close-RpcBenchmarkEngine
        InModuleScope RpcBench {
            foreach ($each in @{ Id = 'here'; Gone = $false }, @{ Id = 'gone'; Gone = $true }) {
                (Get-RpcBenchmarkServedList)[$each.Id] = [pscustomobject]@{ Engine = [pscustomobject]@{ Process = [pscustomobject]@{ HasExited = $each.Gone } }; Endpoint = [pscustomobject]@{ Id = $each.Id }; RuleName = $null }
            }
        }
        (Get-RpcBenchmarkServer).Id | Should -Be here
        InModuleScope RpcBench { @((Get-RpcBenchmarkServedList).Keys) } | Should -Be here
        InModuleScope RpcBench { (Get-RpcBenchmarkServedList).Clear() }
    }
}
