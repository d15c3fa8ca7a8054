BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $answers = @((Get-Example 'answer/valid/removed.json') -replace '\s+', ' ')
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Remove-RpcBenchmarkBaseline' {
    It 'asks for it by name, which objects of the pipeline have' {
        Use-FakeEngine -Also @{ listing = $answers }
        [pscustomobject]@{ Name = 'main' } | Remove-RpcBenchmarkBaseline | Should -BeNullOrEmpty
        $plan = Get-FakePlan
        $plan.ask, $plan.name | Should -Be @('RemoveBaseline', 'main')
    }

    It 'asks nothing with -WhatIf' {
        Use-FakeEngine -Also @{ listing = $answers }
        Remove-RpcBenchmarkBaseline -Name main -WhatIf
        Test-Path -LiteralPath $env:RPCBENCH_FAKE_RECORD | Should -BeFalse
    }
}
