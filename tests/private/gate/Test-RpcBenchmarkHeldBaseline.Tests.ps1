BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Test-RpcBenchmarkHeldBaseline' {
    It '<Outcome> comes to <Expected>, with -Not to <Negated>' -ForEach @(
        @{ Outcome = 'Held'; Expected = $true; Negated = $false }
        @{ Outcome = 'Slower'; Expected = $false; Negated = $true }
    ) {
        $check = (ConvertFrom-Json -InputObject (Get-Example 'answer/valid/check.json')).check
        $check.rows[0].outcome = $check.outcome = $Outcome
        $said = InModuleScope RpcBench -Parameters @{ Check = $check } {
            $judged = ConvertTo-RpcBenchmarkGateResult -Check $Check -InconclusiveAs Fail
            Test-RpcBenchmarkHeldBaseline -ActualValue $judged
            Test-RpcBenchmarkHeldBaseline -ActualValue $judged -Negate
        }
        $said.Succeeded | Should -Be $Expected, $Negated
        $said[0].FailureMessage | Should -Not -BeNullOrEmpty
    }
}
