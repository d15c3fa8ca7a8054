BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Merge-RpcBenchmarkParameter' {
    It 'puts what was collected in the place of what the last object brought' {
        $merged = InModuleScope RpcBench {
            $collected = New-RpcBenchmarkCollection
            $collected.Framework.Add('A')
            $collected.Framework.Add('B')
            Merge-RpcBenchmarkParameter -Bound @{ Framework = 'B'; Runtime = 'of an object that is a plan'; Seed = 1 } -Collected $collected
        }
        $merged.Framework | Should -Be 'A', 'B'
        $merged.ContainsKey('Runtime') | Should -BeFalse
        $merged.Seed | Should -Be 1
    }
}
