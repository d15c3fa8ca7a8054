BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $slower = (Get-Example 'answer/valid/check.json') -replace '\r?\n\s*', ' '
    $answers = @{
        Slower       = $slower
        Held         = $slower.Replace('"Slower"', '"Held"')
        Inconclusive = $slower.Replace('"Slower"', '"Inconclusive"')
    }
    $limits = @{ UsPerCall = '+3%' }
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Assert-RpcBenchmarkBaseline' {
    It 'judges a run once, however many objects of it come, and says nothing where it held' {
        Use-FakeEngine -Also @{ listing = @($answers.Held) }
        @([pscustomobject]@{ RunId = 'r1' }, [pscustomobject]@{ RunId = 'r1' }) | Assert-RpcBenchmarkBaseline -Limit $limits -AgainstRuntime grpc-old | Should -BeNullOrEmpty
        $asked = Get-FakePlan
        $asked.ask, $asked.run, $asked.against, $asked.limits[0].limit | Should -Be @('Check', 'r1', 'grpc-old', '+3%')
    }

    It 'takes what was judged before, and some of its cells, without asking the engine, by its other name too' {
        Use-FakeEngine -Also @{ listing = @($answers.Held) }
        $judged = Test-RpcBenchmarkResult -Limit $limits
        Use-FakeEngine -Also @{ exit = 7 }
        $judged | Assert-RpcBenchmarkBaseline
        $judged.Cell | Should-HoldRpcBaseline
        Test-Path -LiteralPath $env:RPCBENCH_FAKE_RECORD | Should -BeFalse
    }

    It 'fails as an assertion of Pester, with cell, both figures, ratio, interval and limit' {
        Use-FakeEngine -Also @{ listing = @($answers.Slower) }
        $failure = { 'r1' | Assert-RpcBenchmarkBaseline -Limit $limits -Because 'it must' -ErrorAction Stop } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -Be 'PesterAssertionFailed'
        foreach ($part in 'gRPC/Node/Async/Default', 'one core', 'grpc-old', 'us/call 413 against 375', '+9.9% (+8.1%..+11.8%)', 'limit +3%', 'it must') {
            "$failure" | Should -BeLike "*$part*"
        }
    }

    It 'where it cannot be told with -OnInconclusive <On>: <Id>' -ForEach @(
        @{ On = 'Inconclusive'; Id = 'PesterTestInconclusive' }
        @{ On = 'Fail'; Id = 'PesterAssertionFailed' }
        @{ On = 'Pass'; Id = $null }
    ) {
        Use-FakeEngine -Also @{ listing = @($answers.Inconclusive) }
        $id = $null
        try { 'r1' | Assert-RpcBenchmarkBaseline -Limit $limits -OnInconclusive $On -ErrorAction Stop } catch { $id = $_.FullyQualifiedErrorId -replace ',.*' }
        $id | Should -Be $Id
    }

    It 'fails where nothing came: what was not measured did not hold' {
        Get-CaughtId { @() | Assert-RpcBenchmarkBaseline -Limit $limits -ErrorAction Stop } | Should -Be 'PesterAssertionFailed'
        Get-CaughtId { $null | Assert-RpcBenchmarkBaseline -Limit $limits -ErrorAction Stop } | Should -Be 'PesterAssertionFailed'
    }

    It 'refuses <Case>' -ForEach @(
        @{ Case = 'a run without a limit'; Id = 'LimitMissing'; Do = { 'r1' | Assert-RpcBenchmarkBaseline } }
        @{ Case = 'what is neither a run nor judged'; Id = 'NotJudgeable'; Do = { 5 | Assert-RpcBenchmarkBaseline -Limit @{ UsPerCall = '+3%' } } }
        @{ Case = 'a limit for what was judged by others'; Id = 'AlreadyJudged'; Do = { [pscustomobject]@{ PSTypeName = 'RpcBench.GateCell'; Outcome = 'Held' } | Assert-RpcBenchmarkBaseline -Limit @{ UsPerCall = '+3%' } } }
    ) {
        Get-CaughtId $Do | Should -Be "$Id,Assert-RpcBenchmarkBaseline"
    }

    It 'is an error of its own where there is no Pester' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkPester
        Use-FakeEngine -Also @{ listing = @($answers.Slower) }
        Get-CaughtId { 'r1' | Assert-RpcBenchmarkBaseline -Limit $limits } | Should -Be 'BaselineNotHeld,Assert-RpcBenchmarkBaseline'
        Use-FakeEngine -Also @{ listing = @($answers.Inconclusive) }
        Get-CaughtId { 'r1' | Assert-RpcBenchmarkBaseline -Limit $limits } | Should -Be 'BaselineNotTold,Assert-RpcBenchmarkBaseline'
    }
}
