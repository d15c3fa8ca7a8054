BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkGateResult' {
    It 'passes what held, and what could not be told where that is meant: <Outcome> as <As> is <Passed>' -ForEach @(
        @{ Outcome = 'Held'; As = 'Fail'; Passed = $true }
        @{ Outcome = 'Slower'; As = 'Pass'; Passed = $false }
        @{ Outcome = 'Inconclusive'; As = 'Fail'; Passed = $false }
        @{ Outcome = 'Inconclusive'; As = 'Pass'; Passed = $true }
    ) {
        $check = (ConvertFrom-Json -InputObject (Get-Example 'answer/valid/check.json')).check
        $check.outcome = $Outcome
        $result = InModuleScope RpcBench -Parameters @{ Check = $check; As = $As } { ConvertTo-RpcBenchmarkGateResult -Check $Check -InconclusiveAs $As }
        $result.PSObject.TypeNames[0] | Should -Be 'RpcBench.GateResult'
        $result.Passed | Should -Be $Passed
        $result.Passed | Should -BeOfType [bool]
        $result.Cell[0].Figure, $result.Cell[0].RatioHigh, $result.Cell[0].Basis, $result.Cell[0].LaunchCount | Should -Be @('UsPerCall', 1.118, 'Beside', 7)
        $result.Change[0].Since | Should -Be 'grpc-old'
        $result.Change[0].What, $result.Change[0].Was, $result.Change[0].Is | Should -Be @('gRPC on Node', '1.10.0', '1.14.7')
        $shown = $result | Format-List | Out-String -Width 200
        $shown | Should -Match "Outcome +: $Outcome"
        $shown | Should -Not -Match 'RatioHigh'
        @($result.OnlyNow).Count, @($result.RepeatId).Count | Should -Be @(0, 0)
    }
}
