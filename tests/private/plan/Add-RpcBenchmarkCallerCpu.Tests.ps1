BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Add-RpcBenchmarkCallerCpu' {
    It 'says which CPUs and cores there are to choose from, and nothing where nobody can' {
        InModuleScope RpcBench {
            Mock Get-RpcBenchmarkCallerCpu { 0, 2 }
            Mock Get-RpcBenchmarkCallerCore { @{ cpus = 0, 2 } }
            $plan = @{ version = 1 }
            @(Add-RpcBenchmarkCallerCpu -Plan $plan) | Should -Be @(0, 2)
            $plan.callerCpus | Should -Be @(0, 2)
            @($plan.callerCores).Count | Should -Be 1
            Mock Get-RpcBenchmarkCallerCpu { }
            $plan = @{ version = 1 }
            @(Add-RpcBenchmarkCallerCpu -Plan $plan).Count | Should -Be 0
            $plan.Count | Should -Be 1
        }
    }
}
