BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Clear-RpcBenchmarkLeftover' {
    BeforeEach {
        Mock -ModuleName RpcBench -CommandName Find-RpcBenchmarkLeftover -MockWith {
            [pscustomobject]@{ Kind = 'Process'; Id = 7; Who = 'server' }
            [pscustomobject]@{ Kind = 'Port'; Id = 4000; Who = 'server' }
        }
        Mock -ModuleName RpcBench -CommandName Stop-RpcBenchmarkProcess
    }

    It 'ends the processes, and only reports the ports' {
        $left = InModuleScope RpcBench { Clear-RpcBenchmarkLeftover -Processes @{} -Ports @{} }
        $left.Kind | Should -Be 'Process', 'Port'
        Should -Invoke -ModuleName RpcBench -CommandName Stop-RpcBenchmarkProcess -Times 1 -Exactly -ParameterFilter { $Id -eq 7 }
    }
}
