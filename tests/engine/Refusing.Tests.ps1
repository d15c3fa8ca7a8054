# What the real engine refuses, and with which id.

BeforeDiscovery {
    . "$PSScriptRoot/../fixtures/EngineBuilt.ps1"
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/RealEngine.ps1"
}

AfterAll {
    Clear-RealEngine
}

Describe 'The real engine' -Skip:(-not $built) {
    AfterEach {
        Assert-NothingLeft
    }

    Context 'refuses' {
        It '<Because>: <Id>' -ForEach @(
            @{ Because = 'a framework it does not know'; Given = @{ Framework = 'zeromk' }; Id = 'UnknownFramework'; Target = 'zeromk' }
            @{ Because = 'a runtime it does not know'; Given = @{ Runtime = 'Ruby' }; Id = 'UnknownRuntime'; Target = 'Ruby' }
            @{ Because = 'a scenario it does not know'; Given = @{ Scenario = 'Steam' }; Id = 'UnknownScenario'; Target = 'Steam' }
            @{ Because = 'an argument it does not know'; Given = @{ ValueType = 'Float' }; Id = 'UnknownValueType'; Target = 'Float' }
            @{ Because = 'a payload of nothing'; Given = @{ PayloadSize = 0 }; Id = 'InvalidPayloadSize'; Target = '0' }
            @{ Because = 'a negative payload'; Given = @{ PayloadSize = -1 }; Id = 'InvalidPayloadSize'; Target = '-1' }
            @{ Because = 'a payload above 1 GiB'; Given = @{ PayloadSize = 2GB }; Id = 'InvalidPayloadSize'; Target = '2 GB' }
            @{ Because = 'no users'; Given = @{ Concurrency = 0 }; Id = 'InvalidConcurrency'; Target = '0' }
            @{ Because = 'no time'; Given = @{ MeasureTime = '0' }; Id = 'InvalidMeasureTime'; Target = '0' }
            @{ Because = 'a time below nothing'; Given = @{ MeasureTime = '-5s' }; Id = 'InvalidMeasureTime'; Target = '-5s' }
            @{ Because = 'a stream of nothing'; Given = @{ StreamCount = 0 }; Id = 'InvalidStreamCount'; Target = '0' }
            @{ Because = 'no launches'; Given = @{ LaunchCount = 0 }; Id = 'InvalidLaunchCount'; Target = '0' }
            @{ Because = 'an effort it does not know'; Given = @{ Effort = 'Quik' }; Id = 'UnknownEffort'; Target = 'Quik' }
            @{ Because = 'a placement it does not know'; Given = @{ Placement = 'two-cores' }; Id = 'UnknownPlacement'; Target = 'two-cores' }
            @{ Because = 'no client processes'; Given = @{ ClientCount = 0 }; Id = 'InvalidClientCount'; Target = '0' }
            @{ Because = 'more client processes than users'; Given = @{ Concurrency = 1, 4; ClientCount = 5 }; Id = 'MoreClientsThanUsers'; Target = '5' }
            @{ Because = 'no precision'; Given = @{ Precision = '0' }; Id = 'InvalidPrecision'; Target = '0' }
            @{ Because = 'a precision above a half'; Given = @{ Precision = '51%' }; Id = 'InvalidPrecision'; Target = '51%' }
            @{ Because = 'a time that is none'; Given = @{ MeasureTime = 'soon' }; Id = 'InvalidMeasureTime'; Target = 'soon' }
            @{ Because = 'no time for the run'; Given = @{ MaxTime = '0' }; Id = 'InvalidMaxTime'; Target = '0' }
            @{ Because = 'more than a day'; Given = @{ MaxTime = '25h' }; Id = 'InvalidMaxTime'; Target = '25h' }
            @{ Because = 'less time than one launch takes'; Given = @{ MaxTime = '10ms' }; Id = 'MaxTimeTooShort'; Target = '0.01' }
            @{ Because = 'certainty'; Given = @{ Confidence = '100%' }; Id = 'InvalidConfidence'; Target = '100%' }
            @{ Because = 'a coin toss'; Given = @{ Confidence = '49%' }; Id = 'InvalidConfidence'; Target = '49%' }
            @{ Because = 'no threshold'; Given = @{ Threshold = '0' }; Id = 'InvalidThreshold'; Target = '0' }
            @{ Because = 'a threshold below nothing'; Given = @{ Threshold = '-3%' }; Id = 'InvalidThreshold'; Target = '-3%' }
            @{ Because = 'a rate of nothing'; Given = @{ Rate = 0 }; Id = 'InvalidRate'; Target = '0' }
            @{ Because = 'a rate below nothing'; Given = @{ Rate = -5 }; Id = 'InvalidRate'; Target = '-5' }
            @{ Because = 'connecting from several processes'; Given = @{ ClientCount = 2; Concurrency = 2; Scenario = 'Connect' }; Id = 'ConnectWithClients'; Target = 'Connect' }
            @{ Because = 'connecting on a schedule'; Given = @{ Rate = 5; Scenario = 'Connect' }; Id = 'ConnectWithRate'; Target = 'Connect' }
            @{ Because = 'no connections'; Given = @{ Rate = 5; ConnectionCount = 0 }; Id = 'InvalidConnectionCount'; Target = '0' }
            @{ Because = 'connections without a rate'; Given = @{ ConnectionCount = 4 }; Id = 'ConnectionsWithoutRate'; Target = '4' }
            @{ Because = 'arrivals without a rate'; Given = @{ Arrivals = 'Poisson' }; Id = 'ArrivalsWithoutRate'; Target = 'Poisson' }
            @{ Because = 'arrivals it does not know'; Given = @{ Rate = 5; Arrivals = 'Poison' }; Id = 'UnknownArrivals'; Target = 'Poison' }
            @{ Because = 'an objective that is none'; Given = @{ Slo = 'p99<5ms' }; Id = 'InvalidSlo'; Target = 'p99<5ms' }
            @{ Because = 'a tag with a blank in it'; Given = @{ Tag = 'ok', 'two words' }; Id = 'InvalidTag'; Target = 'two words' }
            @{ Because = 'a negative seed'; Given = @{ Seed = -1 }; Id = 'InvalidSeed'; Target = '-1' }
            @{ Because = 'what does not exist'; Given = @{ Framework = 'RPyC'; Runtime = 'Node' }; Id = 'NoSuchImplementation'; Target = 'RPyC/Node' }
            @{ Because = 'an API that Node does not have'; Given = @{ Framework = 'gRPC'; Runtime = 'Node'; Api = 'Sync' }; Id = 'NoSuchImplementation'; Target = 'gRPC/Node/Sync' }
            @{ Because = 'an open loop of blocking calls'; Given = @{ Framework = 'Tcp'; Runtime = 'Python'; Api = 'Sync'; Rate = 5 }; Id = 'NoOpenLoop'; Target = 'Tcp/Python/Sync' }
        ) {
            # What is a plan's alone is refused where the plan is made.
            $known = (Get-Command -Name Invoke-RpcBenchmark).Parameters
            $command = if (@($Given.Keys | Where-Object { -not $known.ContainsKey($_) })) { 'New-RpcBenchmarkPlan' } else { 'Invoke-RpcBenchmark' }
            $parameters = $short.Clone()
            foreach ($name in $Given.Keys) { $parameters[$name] = $Given[$name] }
            $failure = { & $command @parameters } | Should -Throw -PassThru
            $failure.FullyQualifiedErrorId | Should -Be "$Id,$command"
            $failure.TargetObject | Should -Be $Target
            $failure.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
            "$($failure.Exception.Message) $($failure.ErrorDetails.RecommendedAction)" | Should -Not -Match '(?<![\w-])--[a-z]|rpcbench [a-z]' -Because 'this is PowerShell'
        }

        It 'a size that is none, in the words of PowerShell' {
            # -PayloadSize is a list of numbers: PowerShell itself reads 1MB, and refuses this one.
            Get-CaughtId { Invoke-RpcBenchmark -PayloadSize 1XB } | Should -Be 'ParameterArgumentTransformationError,Invoke-RpcBenchmark'
        }

        It 'a place where nothing can be written' {
            $file = Join-Path $TestDrive 'file.txt'
            [System.IO.File]::WriteAllText($file, 'in the way')
            $parameters = @{ Framework = 'Tcp'; Runtime = 'Node'; Scenario = 'SimpleCall'; OutputPath = Join-Path $file 'sub/run.json' }
            $failure = { Invoke-RpcBenchmark @parameters } | Should -Throw -PassThru
            $failure.FullyQualifiedErrorId | Should -Be 'OutputNotWritable,Invoke-RpcBenchmark'
            $failure.CategoryInfo.Category | Should -Be 'WriteError'
        }
    }
}
