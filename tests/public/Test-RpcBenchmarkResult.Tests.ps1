BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $answers = @((Get-Example 'answer/valid/check.json') -replace '\r?\n\s*', ' ')
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Test-RpcBenchmarkResult' {
    It 'asks the engine once of a run that came in several objects, and gives what was judged, under <_>' -ForEach 'en-US', 'de-DE' {
        Use-FakeEngine -Also @{ listing = $answers }
        $result = Invoke-UnderCulture -Culture $_ -Script {
            @([pscustomobject]@{ RunId = 'r1' }, [pscustomobject]@{ RunId = 'r1' }) | Test-RpcBenchmarkResult -Limit ([ordered]@{ UsPerCall = '+2.5%'; Errors = 0 })
        }
        @($result).Count | Should -Be 1
        $result.Outcome, $result.Passed | Should -Be @('Slower', $false)
        $plan = Get-FakePlan
        $plan.ask, $plan.run, $plan.limits[0].figure, $plan.limits[0].limit, $plan.limits[1].limit | Should -Be @('Check', 'r1', 'UsPerCall', '+2.5%', '0')
    }

    It 'gives a Boolean with -Quiet' {
        Use-FakeEngine -Also @{ listing = $answers }
        $quiet = Test-RpcBenchmarkResult -Limit @{ UsPerCall = '+3%' } -Quiet
        $quiet | Should -BeOfType [bool]
        $quiet | Should -BeFalse
    }
}
