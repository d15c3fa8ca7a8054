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

    It 'asks of a baseline, and measures again what the engine says is open' {
        $open = ConvertFrom-Json -InputObject (Get-Example 'answer/valid/check.json')
        $open.check.repeat = [pscustomobject]@{ version = 1; scenarios = @('SimpleCall') }
        Use-FakeEngine -Also @{ listing = @(ConvertTo-Json -InputObject $open -Depth 8 -Compress); stepsOf = @{ run = @((Get-StartedStep), (Get-ResultStep), (Get-FinishedStep)) } }
        $result = Test-RpcBenchmarkResult -Limit @{ UsPerCall = '+3%' } -Baseline main -Repeat 1
        $result.Outcome | Should -Be 'Slower'
        # The engine of this test always says that something is open; it is not asked more often than -Repeat says.
        $plan = Get-FakePlan
        $plan.baseline, $plan.repeats, @($plan.repeatRuns).Count | Should -Be @('main', 1, 1)
        $plan.repeatRuns[0] | Should -Be (Get-ExampleEvent -Name result).members.RunId
        Get-ContractFault -Text (Get-FakeRecord).plan -Contract ask | Should -BeNullOrEmpty
    }

    It 'gives a Boolean with -Quiet' {
        Use-FakeEngine -Also @{ listing = $answers }
        $quiet = Test-RpcBenchmarkResult -Limit @{ UsPerCall = '+3%' } -Quiet
        $quiet | Should -BeOfType [bool]
        $quiet | Should -BeFalse
    }
}
