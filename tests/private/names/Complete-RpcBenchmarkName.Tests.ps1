BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $dataBefore = $env:RPCBENCH_DATA
    $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'
    $null = Save-ExampleRun -RunId '20261122-150512-000001' -Tag 'nightly', '.hidden'
    $null = Save-ExampleRun -RunId '20261123-150512-000002' -Tag 'v1.2'
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
}

Describe 'Complete-RpcBenchmarkName' {
    It 'completes "<Line>" to <Offers>' -ForEach @(
        @{ Line = 'Invoke-RpcBenchmark -Framework z'; Offers = 'ZeroMQ' }
        @{ Line = 'Invoke-RpcBenchmark -Framework '; Offers = 'RPyC', 'ZeroMQ', 'gRPC', 'Tcp' }
        @{ Line = 'Invoke-RpcBenchmark -Framework ZeroMQ, g'; Offers = 'gRPC' }
        @{ Line = 'Invoke-RpcBenchmark -Runtime n'; Offers = 'Node' }
        @{ Line = 'Invoke-RpcBenchmark -Framework RPyC -Runtime '; Offers = 'Python' }
        @{ Line = 'Invoke-RpcBenchmark RPyC -Runtime '; Offers = 'Python' }
        @{ Line = 'Invoke-RpcBenchmark -Runtime Node -Framework '; Offers = 'ZeroMQ', 'gRPC', 'Tcp' }
        @{ Line = 'Invoke-RpcBenchmark -Runtime Node -Api '; Offers = 'Async', 'All' }
        @{ Line = 'Get-RpcBenchmarkFramework -Name RPyC -Runtime '; Offers = 'Python' }
        @{ Line = 'New-RpcBenchmarkPlan -Framework Tcp -Tuning '; Offers = 'Default', 'All' }
        @{ Line = 'Invoke-RpcBenchmark -Api '; Offers = 'Async', 'Sync', 'All' }
        @{ Line = 'Invoke-RpcBenchmark -Api s'; Offers = 'Sync' }
        @{ Line = 'New-RpcBenchmarkPlan -Api al'; Offers = 'All' }
        @{ Line = 'New-RpcBenchmarkPlan -Tuning '; Offers = 'Default', 'Tuned', 'All' }
        @{ Line = 'New-RpcBenchmarkPlan -Tuning t'; Offers = 'Tuned' }
        @{ Line = 'Invoke-RpcBenchmark -Scenario s'; Offers = 'SimpleCall', 'Stream' }
        @{ Line = 'Invoke-RpcBenchmark -Scenario c'; Offers = 'Connect' }
        @{ Line = 'Invoke-RpcBenchmark -Scenario al'; Offers = 'All' }
        @{ Line = 'New-RpcBenchmarkPlan -ValueType '; Offers = 'Int', 'Text' }
        @{ Line = 'New-RpcBenchmarkPlan -Rate 5 -Arrivals '; Offers = 'Constant', 'Poisson' }
        @{ Line = 'Invoke-RpcBenchmark -Effort '; Offers = 'Quick', 'Standard', 'Thorough' }
        @{ Line = 'New-RpcBenchmarkPlan -Placement o'; Offers = 'OneCore' }
        @{ Line = 'New-RpcBenchmarkPlan -Placement OneCore, '; Offers = 'AsDeployed', 'OneCore', 'Free' }
        @{ Line = 'Optimize-RpcBenchmarkEnvironment -Setting '; Offers = 'PowerPlan', 'Priority' }
        @{ Line = 'Optimize-RpcBenchmarkEnvironment pr'; Offers = 'Priority' }
        @{ Line = 'Get-RpcBenchmarkFramework -Name r'; Offers = 'RPyC' }
        @{ Line = 'Get-RpcBenchmarkFramework -Runtime P'; Offers = 'Python' }
        @{ Line = 'Invoke-RpcBenchmark -Framework ''z'; Offers = 'ZeroMQ' }
        @{ Line = 'Invoke-RpcBenchmark -PayloadSize '; Offers = '1KB', '64KB', '1MB', '10MB' }
        @{ Line = 'Invoke-RpcBenchmark -PayloadSize 64KB, 1m'; Offers = '1MB' }
        @{ Line = 'Invoke-RpcBenchmark -Tag '; Offers = 'v1.2', 'nightly', '''.hidden''' }
        @{ Line = 'Get-RpcBenchmarkResult '; Offers = '20261123-150512-000002', '20261122-150512-000001' }
        @{ Line = 'Get-RpcBenchmarkResult -RunId 20261122'; Offers = '20261122-150512-000001' }
        @{ Line = 'Get-RpcBenchmarkResult -Tag N'; Offers = 'nightly' }
        @{ Line = 'Get-RpcBenchmarkResult -Framework z'; Offers = 'ZeroMQ' }
        @{ Line = 'Get-RpcBenchmarkResult -Runtime n'; Offers = 'Node' }
        @{ Line = 'Get-RpcBenchmarkResult -Scenario p'; Offers = 'Payload' }
        @{ Line = 'Remove-RpcBenchmarkRun -RunId '; Offers = '20261123-150512-000002', '20261122-150512-000001' }
        @{ Line = 'Remove-RpcBenchmarkRun -Tag v'; Offers = 'v1.2' }
    ) {
        # Through Tab itself: whether the completer is registered and sees the module is half of it.
        $completed = [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null)
        @($completed.CompletionMatches.CompletionText) | Should -Be $Offers
    }

    It 'offers everything of frameworks.json' {
        InModuleScope RpcBench {
            $catalog = Get-RpcBenchmarkContract -Name frameworks
            @(Complete-RpcBenchmarkName -ParameterName Framework -Word '').CompletionText | Should -Be $catalog.frameworks.name
            foreach ($name in $catalog.scenarios.name) {
                @(Complete-RpcBenchmarkName -ParameterName Scenario -Word '').CompletionText | Should -Contain $name
            }
        }
    }

    It 'has offers for -<_>, whichever command has it' -ForEach 'Framework', 'Runtime', 'Api', 'Tuning', 'Scenario', 'ValueType', 'PayloadSize', 'Arrivals', 'Effort', 'Placement', 'Tag', 'RunId' {
        $offers = @(InModuleScope RpcBench -Parameters @{ Name = $_ } { Complete-RpcBenchmarkName -ParameterName $Name -Word '' })
        $offers.Count | Should -BeGreaterThan 0
        foreach ($offer in $offers) {
            $offer.ToolTip | Should -Not -BeNullOrEmpty
        }
    }

    It 'says nothing of what goes wrong' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkRunOffer -MockWith { throw 'the disk is on fire' }
        $line = 'Get-RpcBenchmarkResult -RunId 2'
        $completed = [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null)
        @($completed.CompletionMatches | Where-Object { $_.ResultType -eq 'ParameterValue' }).Count | Should -Be 0
        { InModuleScope RpcBench { Complete-RpcBenchmarkName -ParameterName RunId -Word '2' -ErrorAction Stop } } | Should -Not -Throw
    }

    It 'knows the Turkish i' {
        $offers = Invoke-UnderCulture -Culture 'tr-TR' -Script {
            InModuleScope RpcBench { @(Complete-RpcBenchmarkName -ParameterName ValueType -Word 'int').CompletionText }
        }
        $offers | Should -Be 'Int'
    }
}
