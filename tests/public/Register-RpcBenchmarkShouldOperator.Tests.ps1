BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $slower = (Get-Example 'answer/valid/check.json') -replace '\r?\n\s*', ' '
    Register-RpcBenchmarkShouldOperator
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Should -HoldRpcBaseline' {
    It 'succeeds where all held, and fails with the figures where something is slower' {
        Use-FakeEngine -Also @{ listing = @($slower.Replace('"Slower"', '"Held"')) }
        'r1' | Should -HoldRpcBaseline -Limit @{ UsPerCall = '+3%' }
        Use-FakeEngine -Also @{ listing = @($slower) }
        $failure = { 'r1' | Should -HoldRpcBaseline -Limit @{ UsPerCall = '+3%' } -AgainstRuntime grpc-old -ErrorAction Stop } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -Be 'PesterAssertionFailed'
        "$failure" | Should -BeLike '*us/call 413 against 375*'
        (Get-FakePlan).against | Should -Be 'grpc-old'
    }

    It 'with -Not succeeds where something is surely slower, and nowhere else' {
        Use-FakeEngine -Also @{ listing = @($slower) }
        'r1' | Should -Not -HoldRpcBaseline -Limit @{ UsPerCall = '+3%' }
        Use-FakeEngine -Also @{ listing = @($slower.Replace('"Slower"', '"Held"')) }
        Get-CaughtId { 'r1' | Should -Not -HoldRpcBaseline -Limit @{ UsPerCall = '+3%' } -ErrorAction Stop } | Should -Be 'PesterAssertionFailed'
        Get-CaughtId { @() | Should -Not -HoldRpcBaseline -Limit @{ UsPerCall = '+3%' } -ErrorAction Stop } | Should -Be 'PesterAssertionFailed'
    }

    It 'leaves the test inconclusive where it cannot be told, unless that fails or passes' {
        Use-FakeEngine -Also @{ listing = @($slower.Replace('"Slower"', '"Inconclusive"')) }
        Get-CaughtId { 'r1' | Should -HoldRpcBaseline -Limit @{ UsPerCall = '+3%' } } | Should -Be 'PesterTestInconclusive'
        Get-CaughtId { 'r1' | Should -HoldRpcBaseline -Limit @{ UsPerCall = '+3%' } -OnInconclusive Fail -ErrorAction Stop } | Should -Be 'PesterAssertionFailed'
        'r1' | Should -HoldRpcBaseline -Limit @{ UsPerCall = '+3%' } -OnInconclusive Pass
    }

    It 'may be registered twice, and not without Pester' {
        { Register-RpcBenchmarkShouldOperator } | Should -Not -Throw
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkPester
        Get-CaughtId { Register-RpcBenchmarkShouldOperator } | Should -Be 'PesterMissing,Register-RpcBenchmarkShouldOperator'
    }
}
