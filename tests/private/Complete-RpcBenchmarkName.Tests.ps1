BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Complete-RpcBenchmarkName' {
    It 'completes "<Line>" to <Offers>' -ForEach @(
        @{ Line = 'Invoke-RpcBenchmark -Framework z'; Offers = 'ZeroMQ' }
        @{ Line = 'Invoke-RpcBenchmark -Framework '; Offers = 'RPyC', 'ZeroMQ', 'gRPC', 'Tcp' }
        @{ Line = 'Invoke-RpcBenchmark -Framework ZeroMQ, g'; Offers = 'gRPC' }
        @{ Line = 'Invoke-RpcBenchmark -Runtime n'; Offers = 'Node' }
        @{ Line = 'Invoke-RpcBenchmark -Api '; Offers = 'Async', 'Sync', 'All' }
        @{ Line = 'Invoke-RpcBenchmark -Api s'; Offers = 'Sync' }
        @{ Line = 'New-RpcBenchmarkPlan -Api al'; Offers = 'All' }
        @{ Line = 'Invoke-RpcBenchmark -Scenario s'; Offers = 'SimpleCall', 'Stream' }
        @{ Line = 'Invoke-RpcBenchmark -Argument '; Offers = 'Int', 'Text' }
        @{ Line = 'Invoke-RpcBenchmark -Rate 5 -Arrivals '; Offers = 'Constant', 'Poisson' }
        @{ Line = 'Invoke-RpcBenchmark -Effort '; Offers = 'Quick', 'Standard', 'Thorough' }
        @{ Line = 'Invoke-RpcBenchmark -Placement o'; Offers = 'OneCore' }
        @{ Line = 'Invoke-RpcBenchmark -Placement OneCore, '; Offers = 'OneCore', 'Free', 'Split' }
        @{ Line = 'Get-RpcBenchmarkFramework -Name r'; Offers = 'RPyC' }
        @{ Line = 'Get-RpcBenchmarkFramework -Runtime P'; Offers = 'Python' }
        @{ Line = 'Invoke-RpcBenchmark -Framework ''z'; Offers = 'ZeroMQ' }
    ) {
        # Through Tab itself: whether the completer is registered and sees the module is half of it.
        $completed = [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null)
        @($completed.CompletionMatches.CompletionText) | Should -Be $Offers
    }

    It 'offers everything of frameworks.json' {
        InModuleScope RpcBench {
            $catalog = Get-RpcBenchmarkContract -Name frameworks
            @(Complete-RpcBenchmarkName -ParameterName Framework -Word '').CompletionText | Should -Be $catalog.frameworks.name
        }
    }

    It 'knows the Turkish i' {
        $offers = Invoke-UnderCulture -Culture 'tr-TR' -Script {
            InModuleScope RpcBench { @(Complete-RpcBenchmarkName -ParameterName Argument -Word 'int').CompletionText }
        }
        $offers | Should -Be 'Int'
    }
}
