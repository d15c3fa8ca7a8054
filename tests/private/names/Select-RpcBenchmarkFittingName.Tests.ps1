BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Select-RpcBenchmarkFittingName' {
    It '-<Part> beside <Typed> is <Fitting>' -ForEach @(
        @{ Part = 'Runtime'; Typed = 'Framework=RPyC'; Fitting = 'Python' }
        @{ Part = 'Runtime'; Typed = 'Name=rpyc'; Fitting = 'Python' }
        @{ Part = 'Runtime'; Typed = 'Api=Sync'; Fitting = 'Python' }
        @{ Part = 'Runtime'; Typed = 'Framework=gRPC'; Fitting = 'Python', 'Node' }
        @{ Part = 'Framework'; Typed = 'Runtime=Node'; Fitting = 'ZeroMQ', 'gRPC', 'Tcp' }
        @{ Part = 'Api'; Typed = 'Runtime=Node'; Fitting = 'Async' }
        @{ Part = 'Api'; Typed = 'Runtime=All'; Fitting = @() }
        @{ Part = 'Tuning'; Typed = 'Framework=Tcp'; Fitting = 'Default' }
        @{ Part = 'Framework'; Typed = 'Framework=RPyC'; Fitting = @() }
        @{ Part = 'Runtime'; Typed = 'Framework=Soap'; Fitting = @() }
        @{ Part = 'Scenario'; Typed = 'Framework=RPyC'; Fitting = @() }
    ) {
        $name, $value = $Typed -split '='
        $found = InModuleScope RpcBench -Parameters @{ Part = $Part; Beside = @{ $name = $value } } {
            Select-RpcBenchmarkFittingName -ParameterName $Part -Beside $Beside
        }
        @($found | Sort-Object) | Should -Be @($Fitting | Sort-Object)
    }

    It 'is nothing, which is all, where nothing is typed' {
        InModuleScope RpcBench { Select-RpcBenchmarkFittingName -ParameterName Runtime -Beside @{} } | Should -BeNullOrEmpty
    }
}
