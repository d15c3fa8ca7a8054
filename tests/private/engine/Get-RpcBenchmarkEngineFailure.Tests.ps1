BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../../fixtures/WithEngine.ps1"
    Import-RpcBench
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Get-RpcBenchmarkEngineFailure' {
    It 'quotes exit code and last words' {
        Use-FakeEngine -Steps @{ stderr = 'out of cheese' }, @{ exit = 7 } -Also @{ deaf = $true }
        $failure = Invoke-WithEngine -Script {
            while ($null -ne (Read-RpcBenchmarkEngineLine -Engine $args[0])) { continue }
            $null = Close-RpcBenchmarkEngine -Engine $args[0]
            Get-RpcBenchmarkEngineFailure -Engine $args[0]
        }
        $failure.FullyQualifiedErrorId | Should -Be 'EngineFailed'
        $failure.Exception.Message | Should -BeLike '*7*out of cheese*'
        $failure.TargetObject | Should -Be $env:RPCBENCH_ENGINE
    }

    It 'blames a node that is too old, and says which one is needed' {
        Use-FakeEngine -Steps @{ exit = 1 } -Also @{ deaf = $true }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNodeVersion -MockWith { [version] '12.22.9' }
        $failure = Invoke-WithEngine -Script {
            $null = Close-RpcBenchmarkEngine -Engine $args[0]
            Get-RpcBenchmarkEngineFailure -Engine $args[0]
        }
        $failure.FullyQualifiedErrorId | Should -Be 'NodeTooOld'
        $failure.CategoryInfo.Category | Should -Be 'NotInstalled'
        $failure.Exception.Message | Should -BeLike '*12.22.9*20.17*'
    }
}
