BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $answers = @((Get-Example 'answer/valid/proof.json') -replace '\r?\n\s*', ' ')
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Test-RpcBenchmarkGate' {
    It 'asks for the proof of limits, and gives it, under <_>' -ForEach 'en-US', 'de-DE' {
        Use-FakeEngine -Also @{ listing = $answers }
        $proof = Invoke-UnderCulture -Culture $_ -Script { Test-RpcBenchmarkGate -Limit @{ UsPerCall = '+2.5%' } -RunId r1 -Baseline main -WaitQuiet 10m }
        $proof.Proved, $proof.Cell[0].Proved | Should -Be @($true, $true)
        $asked = Get-FakePlan
        $asked.ask, $asked.run, $asked.baseline, $asked.limits[0].figure, $asked.limits[0].limit | Should -Be @('Prove', 'r1', 'main', 'UsPerCall', '+2.5%')
        $asked.waitQuiet | Should -Be '10m'
        Get-ContractFault -Text (Get-FakeRecord).plan -Contract ask | Should -BeNullOrEmpty
    }

    It 'gives a Boolean with -Quiet' {
        Use-FakeEngine -Also @{ listing = @($answers[0].Replace('"isProved": true', '"isProved": false')) }
        $quiet = Test-RpcBenchmarkGate -Limit @{ UsPerCall = '+3%' } -Quiet
        $quiet | Should -BeOfType [bool]
        $quiet | Should -BeFalse
    }
}
