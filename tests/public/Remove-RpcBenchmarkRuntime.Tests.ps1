BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $listing = @((Get-Example 'answer/valid/removed.json') -replace '\s+', ' ')
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Remove-RpcBenchmarkRuntime' {
    It 'asks for it by name, which objects of the pipeline have' {
        Use-FakeEngine -Also @{ listing = $listing }
        [pscustomobject]@{ Name = 'grpc-old' } | Remove-RpcBenchmarkRuntime | Should -BeNullOrEmpty
        $plan = Get-FakePlan
        $plan.ask, $plan.name | Should -Be @('RemoveRuntime', 'grpc-old')
    }

    It 'asks nothing with -WhatIf' {
        Use-FakeEngine -Also @{ listing = $listing }
        Remove-RpcBenchmarkRuntime -Name grpc-old -WhatIf
        Test-Path -LiteralPath $env:RPCBENCH_FAKE_RECORD | Should -BeFalse
    }
}
