BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $answers = @((Get-Example 'answer/valid/baselines.json') -replace '\r?\n\s*', ' ')
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Set-RpcBenchmarkBaseline' {
    It 'asks for the run that came in several objects, and gives what was kept' {
        Use-FakeEngine -Also @{ listing = $answers }
        $baseline = @([pscustomobject]@{ RunId = 'r1' }, [pscustomobject]@{ RunId = 'r1' }) | Set-RpcBenchmarkBaseline -Name main -Force
        $baseline.PSObject.TypeNames[0] | Should -Be 'RpcBench.Baseline'
        $plan = Get-FakePlan
        $plan.ask, $plan.name, $plan.run, $plan.force | Should -Be @('SetBaseline', 'main', 'r1', $true)
        Get-ContractFault -Text (Get-FakeRecord).plan -Contract ask | Should -BeNullOrEmpty
    }

    It 'takes the latest where no run is named, and asks nothing with -WhatIf or of an empty pipeline' {
        Use-FakeEngine -Also @{ listing = $answers }
        Set-RpcBenchmarkBaseline -Name main -WhatIf
        @() | Set-RpcBenchmarkBaseline -Name main
        Test-Path -LiteralPath $env:RPCBENCH_FAKE_RECORD | Should -BeFalse
        $null = Set-RpcBenchmarkBaseline -Name main
        (Get-FakePlan).PSObject.Properties.Name | Should -Be @('version', 'ask', 'name')
    }

    It 'refuses several runs' {
        Use-FakeEngine -Also @{ listing = $answers }
        $failure = { 'r1', 'r2' | Set-RpcBenchmarkBaseline -Name main } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -Be 'BaselineOneRun,Set-RpcBenchmarkBaseline'
    }
}
