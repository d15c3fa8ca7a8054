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

    It 'makes implementations of the names that came beside some, and leaves no list to be multiplied' {
        $merged = InModuleScope RpcBench {
            $collected = New-RpcBenchmarkCollection
            $collected.Implementation.Add([ordered]@{ framework = 'A'; runtime = 'Node'; api = 'Async' })
            $collected.Framework.Add('B')
            $collected.Api.Add('Sync')
            Merge-RpcBenchmarkParameter -Bound @{ Framework = 'B'; Runtime = 'Node'; Api = 'Sync'; Seed = 1 } -Collected $collected
        }
        @($merged.Keys | Sort-Object) | Should -Be 'Implementation', 'Seed'
        @($merged.Implementation | ForEach-Object { $_.Values -join '/' }) | Should -Be 'A/Node/Async', 'B/Sync'
    }

    It 'asks for what does not exist only where there is nothing else, so that it is told why: <Expected>' -ForEach @(
        @{ There = @(); Expected = 'A/Node' }
        @{ There = @('B'); Expected = 'B/Node' }
    ) {
        $merged = InModuleScope RpcBench -Parameters @{ There = $There } {
            $collected = New-RpcBenchmarkCollection
            $collected.Absent.Add([ordered]@{ framework = 'A'; runtime = 'Node' })
            foreach ($name in $There) { $collected.Implementation.Add([ordered]@{ framework = $name; runtime = 'Node' }) }
            Merge-RpcBenchmarkParameter -Bound @{} -Collected $collected
        }
        @($merged.Keys) | Should -Be 'Implementation'
        @($merged.Implementation | ForEach-Object { $_.Values -join '/' }) | Should -Be $Expected
    }
}
