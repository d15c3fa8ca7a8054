BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkFigure' {
    It 'gives <Value> per <Per> as <Figure>' -ForEach @(
        @{ Value = 201000; Per = 1000; Figure = 201 }
        @{ Value = [decimal] 1500; Per = 1000; Figure = 1.5 }
        @{ Value = 0; Per = 1000; Figure = 0 }
    ) {
        InModuleScope RpcBench -Parameters $_ {
            $result = ConvertTo-RpcBenchmarkFigure -Value $Value -Per $Per
            $result | Should -Be $Figure
            $result | Should -BeOfType ([double])
        }
    }

    It 'leaves what is not known not known' {
        InModuleScope RpcBench {
            $null -eq (ConvertTo-RpcBenchmarkFigure -Value $null) | Should -BeTrue
        }
    }
}
