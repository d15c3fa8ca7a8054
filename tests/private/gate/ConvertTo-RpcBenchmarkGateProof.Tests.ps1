BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkGateProof' {
    It 'has a cell for each figure, with what was found and from where on' {
        $proof = (ConvertFrom-Json -InputObject (Get-Example 'answer/valid/proof.json')).proof
        $made = InModuleScope RpcBench -Parameters @{ Proof = $proof } { ConvertTo-RpcBenchmarkGateProof -Proof $Proof -Path '/data/proof.json' }
        $made.PSObject.TypeNames[0] | Should -Be 'RpcBench.GateProof'
        $made.Proved, $made.ProvedRunId, $made.RunId | Should -Be @($true, '20261122-150512-0a1b2c', '20261122-151012-0a1b2d')
        $made.Path | Should -Be '/data/proof.json'
        $made.ProvedAt | Should -BeOfType [datetime]
        , $made.Cell | Should -BeOfType [object[]]
        $made.Cell[0].Figure, $made.Cell[0].AsItIsRatio, $made.Cell[0].SlowedRatio, $made.Cell[0].SmallestFound, $made.Cell[0].Finds | Should -Be @('UsPerCall', 1.002, 1.061, 0.061, 0.042)
    }
}
