BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Stop-RpcBenchmarkServer' {
    BeforeEach {
        InModuleScope RpcBench { foreach ($id in 'serve-a', 'serve-b') { (Get-RpcBenchmarkServedList)[$id] = [pscustomobject]@{ Engine = $null; Endpoint = $null; RuleName = $null } } }
        Mock -ModuleName RpcBench -CommandName Stop-RpcBenchmarkServed
    }

    AfterAll {
        InModuleScope RpcBench { (Get-RpcBenchmarkServedList).Clear() }
    }

    It 'ends all, or those that are named' {
        Stop-RpcBenchmarkServer
        foreach ($each in 'serve-a', 'serve-b') { Should -Invoke -ModuleName RpcBench -CommandName Stop-RpcBenchmarkServed -Times 1 -Exactly -ParameterFilter { $Id -eq $each } }
        [pscustomobject]@{ Id = 'serve-b' } | Stop-RpcBenchmarkServer
        Should -Invoke -ModuleName RpcBench -CommandName Stop-RpcBenchmarkServed -Times 2 -Exactly -ParameterFilter { $Id -eq 'serve-b' }
    }

    It 'says when there is none of the name, as for one of another machine' {
        Stop-RpcBenchmarkServer -Id serve-c -ErrorVariable failed -ErrorAction SilentlyContinue
        @($failed.FullyQualifiedErrorId) | Should -Be 'ServerNotFound,Stop-RpcBenchmarkServer'
    }

    It 'ends none with -WhatIf' {
        Stop-RpcBenchmarkServer -WhatIf
        Should -Invoke -ModuleName RpcBench -CommandName Stop-RpcBenchmarkServed -Times 0 -Exactly
    }
}
