# The real engine, when it has been built. Everything else is tested against a fake one.

BeforeDiscovery {
    $root = Split-Path -Path $PSScriptRoot
    $built = Test-Path -LiteralPath (Join-Path $root 'engine/dist/rpcbench.mjs')
    if (-not $built) {
        Write-Warning -Message 'engine/dist is missing (./build.ps1 makes it): the real engine was not tested'
    }
    $hasProc = Test-Path -LiteralPath '/proc/self/environ'
}

BeforeAll {
    . "$PSScriptRoot/fixtures/TestTools.ps1"
    Clear-FakeEngine
    Import-RpcBench
    # Whoever we start inherits it, and so does whoever they start.
    $mark = [guid]::NewGuid().ToString('N')
    $env:RPCBENCH_TEST_MARK = $mark
    # Into a file of ours, not into the user's data; and so short a run is bound to warn.
    $short = @{ Duration = '200ms'; Launches = 1; Placement = 'Free'; OutputPath = Join-Path $TestDrive 'run.json'; WarningAction = 'SilentlyContinue' }

    function Get-Run {
        ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $TestDrive 'run.json')))
    }
}

AfterAll {
    $env:RPCBENCH_TEST_MARK = $null
}

Describe 'The real engine' -Skip:(-not $built) {
    AfterEach {
        if (Test-Path -LiteralPath '/proc/self/environ') {
            Wait-Until { -not (Get-MarkedProcess -Mark $mark) } -Seconds 5 | Should -BeTrue -Because 'nothing of a run may be left'
        }
    }

    Context 'lists what there is' {
        It 'with a reason and a remedy for what cannot be measured' {
            $found = @(Get-RpcBenchmarkFramework)
            $absent = $found | Where-Object { $_.Name -eq 'RPyC' -and $_.Runtime -eq 'Node' }
            $absent.Available | Should -BeFalse
            $absent.Reason | Should -Not -BeNullOrEmpty
            $async = @($found | Where-Object { $_.Runtime -eq 'Node' -and $_.Api -eq 'Async' })
            @($async | Where-Object { $_.IsFloor }).Available | Should -BeTrue
            @($async | Where-Object { $_.Name -eq 'ZeroMQ' }).Version | Should -Match '^\d+\.'
            @($async | Where-Object { $_.EventLoop -notmatch '^libuv, ' }).Count | Should -Be 0
            $sync = @($found | Where-Object { $_.Runtime -eq 'Node' -and $_.Api -eq 'Sync' })
            @($sync | Where-Object { $_.Available -or -not $_.Reason }).Count | Should -Be 0
            $sync.Count | Should -Be 3
        }
    }

    Context 'measures' {
        It 'a payload as typed in the README, under <Culture>' -ForEach @{ Culture = 'de-DE' }, @{ Culture = 'tr-TR' } {
            Set-StrictMode -Version Latest
            $ErrorActionPreference = 'Stop'
            $results = @(Invoke-UnderCulture -Culture $Culture -Script { Invoke-RpcBenchmark -Framework ZeroMQ -Runtime Node -PayloadSize 1MB @short })
            $results.Count | Should -Be 1
            $results[0].PSObject.TypeNames | Should -Contain 'RpcBench.Result'
            $results[0].Scenario | Should -Be 'Payload'
            $results[0].PayloadBytes | Should -Be 1048576
            $results[0].State | Should -Be 'Completed'
            $results[0].FailedCallCount | Should -Be 0
            $cell = @((Get-Run).cells | Where-Object { $_.id -eq $results[0].CellId })[0]
            $results[0].LatencyP50Us | Should -Be ($cell.latency.p50Ns / 1000)
            $results[0].MBPerSecond | Should -Be ($cell.throughput.payloadBytesPerSecond / 1MB)
            $results[0].FloorP50Us * $results[0].xFloor | Should -BeGreaterThan ($results[0].LatencyP50Us * 0.99)
            $results[0].FloorP50Us * $results[0].xFloor | Should -BeLessThan ($results[0].LatencyP50Us * 1.01)
        }

        It 'what there is when an API was asked for that a runtime does not have, and names the rest' {
            $results = @(Invoke-RpcBenchmark -Framework ZeroMQ -Runtime Node -Api all -StreamCount 50 @short)
            $results.Api | Should -Be 'Async'
            $results[0].ClientEventLoop | Should -Match '^libuv, '
            $missing = @((Get-Run).missing)
            $missing.id | Should -Be 'NotImplemented'
            $missing.framework | Should -Be 'ZeroMQ'
        }

        It 'a short stream alone when only its length is given' {
            $result = Invoke-RpcBenchmark -Framework ZeroMQ -Runtime Node -StreamCount 50 @short
            $result.Scenario | Should -Be 'Stream'
            $result.StreamCount | Should -Be 50
            $result.FirstValueP50Us | Should -BeGreaterThan 0
            $result.ValuesPerSecond | Should -BeGreaterThan 0
        }

        It 'each number of users, named as the engine names the group' {
            $results = @(Invoke-RpcBenchmark -Framework Tcp -Runtime Node -Scenario SimpleCall -Argument Int -Concurrency 1, 4 @short)
            $results.Concurrency | Should -Be 1, 4
            $results.Connections | Should -Be 1, 4
            $results.Group | Should -Be (Get-Run).groups.title
            $results.RunId | Select-Object -Unique | Should -Be (Get-Run).runId
        }

        It 'the floor as a result of its own when asked' {
            $results = @(Invoke-RpcBenchmark -Framework ZeroMQ -Runtime Node -Scenario SimpleCall -Argument Int -IncludeFloor @short)
            @($results | Where-Object { $_.IsFloor }).Framework | Should -Be 'Tcp'
            @($results | Where-Object { -not $_.IsFloor }).Framework | Should -Be 'ZeroMQ'
        }

        It 'what came through the pipeline, in one run' {
            $results = @(Get-RpcBenchmarkFramework -Name ZeroMQ, gRPC -Runtime Node | Invoke-RpcBenchmark -Argument Int @short)
            @($results.Framework | Sort-Object) | Should -Be 'gRPC', 'ZeroMQ'
            @($results.RunId | Select-Object -Unique).Count | Should -Be 1
        }

        It 'in one placement to judge, and in another to describe' {
            $parameters = @{ Framework = 'ZeroMQ', 'gRPC'; Runtime = 'Node'; Argument = 'Int'; Placement = 'OneCore', 'Free'; Launches = 2; Duration = '100ms' }
            $results = @(Invoke-RpcBenchmark @parameters -OutputPath $short.OutputPath -WarningAction SilentlyContinue)
            $judged = @($results | Where-Object { $_.Placement -eq 'OneCore' })
            $described = @($results | Where-Object { $_.Placement -eq 'Free' })
            @($judged.Framework | Sort-Object) | Should -Be 'gRPC', 'ZeroMQ' -Because 'the twin is nobody''s result'
            @($described.Framework | Sort-Object) | Should -Be 'gRPC', 'ZeroMQ'
            foreach ($result in $judged) {
                $result.Place | Should -BeIn 1, 2
                $result.Launches | Should -Be 2
                $result.Group | Should -BeExactly 'SimpleCall, small int, 1 user, one core'
            }
            foreach ($result in $described) {
                $result.Place | Should -BeNullOrEmpty
                $result.Group | Should -BeExactly 'SimpleCall, small int, 1 user, free'
            }
            $run = Get-Run
            $run.groups.placement | Should -Be 'OneCore', 'Free'
            $run.groups.judges | Should -Be $true, $false
            @($run.groups[0].cpus.server).Count | Should -Be 1
            @(Compare-Object -ReferenceObject @($run.groups.title) -DifferenceObject @($results.Group | Select-Object -Unique)) | Should -BeNullOrEmpty
            @($run.comparisons | Where-Object { $_.kind -eq 'Pair' }).Count | Should -Be 1
            @($run.comparisons | Where-Object { $_.kind -eq 'Twin' }).Count | Should -Be 1
            $run.comparisons.launches | Should -Be 2, 2
        }

        It 'at a rate, named as the engine names the group' {
            $result = Invoke-RpcBenchmark -Framework Tcp -Runtime Node -Argument Int -Rate 200 -Connections 2 @short
            $result.RatePerSecond | Should -Be 200
            $result.ResponseP50Us | Should -BeGreaterThan 0
            $result.Group | Should -BeExactly (Get-Run).groups.title
        }

        It 'on the CPUs that PowerShell keeps the processes on, where the engine cannot' -Skip:(-not $hasProc) {
            # As on Windows, but for the registry. On Linux .NET moves the main thread of a process, and what it starts later.
            foreach ($name in 'ConvertTo-RpcBenchmarkAffinityMask', 'ConvertFrom-RpcBenchmarkAffinityMask', 'Get-RpcBenchmarkCpuCount', 'Get-RpcBenchmarkOwnerCpu', 'Set-RpcBenchmarkProcessorAffinity') {
                Import-WindowsFunction -Name $name
            }
            Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkCpuCount -MockWith { 2 }
            $DebugPreference = 'Continue'
            try {
                $said = @(Invoke-RpcBenchmark -Framework Tcp -Runtime Node -Argument Int -Placement OneCore -Launches 1 -Duration 200ms -OutputPath $short.OutputPath -WarningAction SilentlyContinue 5>&1)
            }
            finally {
                Import-RpcBench
            }
            $result = @($said | Where-Object { $_ -isnot [System.Management.Automation.DebugRecord] })
            $result.State | Should -Be 'Completed'
            $result.Placement | Should -Be 'OneCore'
            # Server, client, the engine, and the engine let go again.
            @($said -like '< {"type":"place",*').Count | Should -BeGreaterOrEqual 4
            @($said -like '> {"type":"placed",*"error":null}').Count | Should -Be @($said -like '< {"type":"place",*').Count
        }

        It 'the others when Python is missing, and says so' {
            $before = $env:RPCBENCH_PYTHON
            try {
                $env:RPCBENCH_PYTHON = Join-Path $TestDrive 'no-python'
                $parameters = @{ ErrorVariable = 'failures'; ErrorAction = 'SilentlyContinue'; WarningVariable = 'warnings' }
                $results = @(Invoke-RpcBenchmark -Framework ZeroMQ -Argument Int @short @parameters)
            }
            finally {
                $env:RPCBENCH_PYTHON = $before
            }
            $results.Runtime | Should -Be 'Node'
            $said = @($failures | ForEach-Object { $_.FullyQualifiedErrorId }) + @($warnings | ForEach-Object { "$_" })
            @($said -match 'PythonMissing').Count | Should -BeGreaterThan 0
        }
    }

    Context 'saves' {
        BeforeAll {
            $dataBefore = $env:RPCBENCH_DATA
            $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'
            # No path: where the engine saves by itself is where the module has to look.
            $here = @{ Launches = 1; Placement = 'Free'; Duration = '100ms'; Runtime = 'Node'; WarningAction = 'SilentlyContinue' }

            function Get-Text {
                param([object[]] $InputObject)
                ConvertTo-Json -InputObject $InputObject -Depth 20
                $InputObject | ForEach-Object { $_.PSObject.TypeNames -join ' ' }
            }
        }

        AfterAll {
            $env:RPCBENCH_DATA = $dataBefore
        }

        It 'a run that is read back as the same objects: <What>' -ForEach @(
            @{ What = 'judged and described, with tags'; Given = @{ Framework = 'ZeroMQ', 'gRPC'; Argument = 'Int'; Placement = 'OneCore', 'Free'; Launches = 2; Tag = 'nightly', 'v1.2' }; Tag = 'nightly, v1.2' }
            @{ What = 'every scenario, with the floor'; Given = @{ Framework = 'ZeroMQ'; Argument = 'Text'; StreamCount = 50; PayloadSize = 1KB; IncludeFloor = $true }; Tag = $null }
            @{ What = 'an open loop, and an objective'; Given = @{ Framework = 'Tcp'; Argument = 'Int'; Rate = 200; Slo = 'p99=1s'; Connections = 2; MaxTime = '6s' }; Tag = $null }
        ) {
            $parameters = $here.Clone()
            foreach ($name in $Given.Keys) { $parameters[$name] = $Given[$name] }
            $results = @(Invoke-RpcBenchmark @parameters)
            $results.Count | Should -BeGreaterThan 1
            $results[0].Tag | Should -BeExactly $Tag
            $back = @(Get-RpcBenchmarkResult -RunId $results[0].RunId -ErrorAction Stop)
            Get-Text -InputObject $back | Should -BeExactly (Get-Text -InputObject $results)
            $summary = Get-RpcBenchmarkResult -Last 1 -Summary
            $summary.RunId | Should -Be $results[0].RunId
            $summary.Tag | Should -BeExactly $Tag
        }

        It 'what was measured when it is stopped, as the same object' {
            $first = Invoke-RpcBenchmark -Framework Tcp -Argument Int -Concurrency 1, 2, 3, 4 @here | Select-Object -First 1
            $run = Get-RpcBenchmarkResult -RunId $first.RunId -Summary
            $run.State | Should -Be 'Partial'
            $back = @($first | Get-RpcBenchmarkResult)
            # Without the type names: Select-Object puts one of its own in front.
            (Get-Text -InputObject $back[0])[0] | Should -BeExactly (Get-Text -InputObject $first)[0]
        }

        It 'nothing that Remove-RpcBenchmarkResult would leave' {
            Get-RpcBenchmarkResult -Summary | Remove-RpcBenchmarkResult -Confirm:$false -ErrorAction Stop
            Get-ChildItem -LiteralPath (Join-Path $env:RPCBENCH_DATA 'results') | Should -BeNullOrEmpty
        }
    }

    Context 'refuses' {
        It '<Because>: <Id>' -ForEach @(
            @{ Because = 'a framework it does not know'; Given = @{ Framework = 'zeromk' }; Id = 'UnknownFramework'; Target = 'zeromk' }
            @{ Because = 'a runtime it does not know'; Given = @{ Runtime = 'Ruby' }; Id = 'UnknownRuntime'; Target = 'Ruby' }
            @{ Because = 'a scenario it does not know'; Given = @{ Scenario = 'Steam' }; Id = 'UnknownScenario'; Target = 'Steam' }
            @{ Because = 'an argument it does not know'; Given = @{ Argument = 'Float' }; Id = 'UnknownArgument'; Target = 'Float' }
            @{ Because = 'a payload of nothing'; Given = @{ PayloadSize = 0 }; Id = 'InvalidPayloadSize'; Target = '0' }
            @{ Because = 'a negative payload'; Given = @{ PayloadSize = -1 }; Id = 'InvalidPayloadSize'; Target = '-1' }
            @{ Because = 'a payload above 1 GiB'; Given = @{ PayloadSize = 2GB }; Id = 'PayloadTooLarge'; Target = '2147483648' }
            @{ Because = 'no users'; Given = @{ Concurrency = 0 }; Id = 'InvalidConcurrency'; Target = '0' }
            @{ Because = 'no time'; Given = @{ Duration = '0' }; Id = 'InvalidDuration'; Target = '0' }
            @{ Because = 'a time below nothing'; Given = @{ Duration = '-5s' }; Id = 'InvalidDuration'; Target = '-5' }
            @{ Because = 'a stream of nothing'; Given = @{ StreamCount = 0 }; Id = 'InvalidStreamCount'; Target = '0' }
            @{ Because = 'no launches'; Given = @{ Launches = 0 }; Id = 'InvalidLaunches'; Target = '0' }
            @{ Because = 'an effort it does not know'; Given = @{ Effort = 'Quik' }; Id = 'UnknownEffort'; Target = 'Quik' }
            @{ Because = 'a placement it does not know'; Given = @{ Placement = 'two-cores' }; Id = 'UnknownPlacement'; Target = 'two-cores' }
            @{ Because = 'no precision'; Given = @{ Precision = '0' }; Id = 'InvalidPrecision'; Target = '0' }
            @{ Because = 'a precision above a half'; Given = @{ Precision = '51%' }; Id = 'InvalidPrecision'; Target = '0.51' }
            @{ Because = 'a precision without its percent'; Given = @{ Precision = '2' }; Id = 'InvalidPrecision'; Target = '2' }
            @{ Because = 'no time for the run'; Given = @{ MaxTime = '0' }; Id = 'InvalidMaxTime'; Target = '0' }
            @{ Because = 'more than a day'; Given = @{ MaxTime = '25h' }; Id = 'InvalidMaxTime'; Target = '90000' }
            @{ Because = 'less time than one launch takes'; Given = @{ MaxTime = '10ms' }; Id = 'MaxTimeTooShort'; Target = '0.01' }
            @{ Because = 'certainty'; Given = @{ Confidence = '100%' }; Id = 'InvalidConfidence'; Target = '1' }
            @{ Because = 'a coin toss'; Given = @{ Confidence = '49%' }; Id = 'InvalidConfidence'; Target = '0.49' }
            @{ Because = 'no threshold'; Given = @{ Threshold = '0' }; Id = 'InvalidThreshold'; Target = '0' }
            @{ Because = 'a threshold below nothing'; Given = @{ Threshold = '-3%' }; Id = 'InvalidThreshold'; Target = '-0.03' }
            @{ Because = 'a rate of nothing'; Given = @{ Rate = 0 }; Id = 'InvalidRate'; Target = '0' }
            @{ Because = 'a rate below nothing'; Given = @{ Rate = -5 }; Id = 'InvalidRate'; Target = '-5' }
            @{ Because = 'no connections'; Given = @{ Rate = 5; Connections = 0 }; Id = 'InvalidConnections'; Target = '0' }
            @{ Because = 'connections without a rate'; Given = @{ Connections = 4 }; Id = 'ConnectionsWithoutRate'; Target = '4' }
            @{ Because = 'arrivals without a rate'; Given = @{ Arrivals = 'Poisson' }; Id = 'ArrivalsWithoutRate'; Target = 'Poisson' }
            @{ Because = 'arrivals it does not know'; Given = @{ Rate = 5; Arrivals = 'Poison' }; Id = 'UnknownArrivals'; Target = 'Poison' }
            @{ Because = 'an objective that is none'; Given = @{ Slo = 'p99<5ms' }; Id = 'InvalidSlo'; Target = 'p99<5ms' }
            @{ Because = 'a tag with a blank in it'; Given = @{ Tag = 'ok', 'two words' }; Id = 'InvalidTag'; Target = 'two words' }
            @{ Because = 'a negative seed'; Given = @{ Seed = -1 }; Id = 'InvalidSeed'; Target = '-1' }
            @{ Because = 'what does not exist'; Given = @{ Framework = 'RPyC'; Runtime = 'Node' }; Id = 'NoSuchImplementation'; Target = 'RPyC/Node' }
            @{ Because = 'an API that Node does not have'; Given = @{ Framework = 'gRPC'; Runtime = 'Node'; Api = 'Sync' }; Id = 'NoSuchImplementation'; Target = 'gRPC/Node/Sync' }
            @{ Because = 'an open loop of blocking calls'; Given = @{ Framework = 'Tcp'; Runtime = 'Python'; Api = 'Sync'; Rate = 5 }; Id = 'NoOpenLoop'; Target = 'Tcp/Python/Sync' }
        ) {
            $parameters = $short.Clone()
            foreach ($name in $Given.Keys) { $parameters[$name] = $Given[$name] }
            $failure = { Invoke-RpcBenchmark @parameters } | Should -Throw -PassThru
            $failure.FullyQualifiedErrorId | Should -Be "$Id,Invoke-RpcBenchmark"
            $failure.TargetObject | Should -Be $Target
            $failure.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        }

        It 'a size that is none, in the words of PowerShell' {
            # -PayloadSize is a list of numbers: PowerShell itself reads 1MB, and refuses this one.
            Get-CaughtId { Invoke-RpcBenchmark -PayloadSize 1XB } | Should -Be 'ParameterArgumentTransformationError,Invoke-RpcBenchmark'
        }

        It 'a place where nothing can be written' {
            $file = Join-Path $TestDrive 'file.txt'
            [System.IO.File]::WriteAllText($file, 'in the way')
            $parameters = @{ Framework = 'Tcp'; Runtime = 'Node'; Argument = 'Int'; Duration = '100ms'; OutputPath = Join-Path $file 'sub/run.json' }
            $failure = { Invoke-RpcBenchmark @parameters } | Should -Throw -PassThru
            $failure.FullyQualifiedErrorId | Should -Be 'OutputNotWritable,Invoke-RpcBenchmark'
            $failure.CategoryInfo.Category | Should -Be 'WriteError'
        }
    }

    Context 'ends' {
        It 'when the pipeline wants no more, and keeps what was measured' {
            $result = Invoke-RpcBenchmark -Framework Tcp -Runtime Node -Argument Int -Concurrency 1, 2, 3, 4 -Duration 1s -Launches 1 -Placement Free -OutputPath $short.OutputPath -WarningAction SilentlyContinue | Select-Object -First 1
            $result.Concurrency | Should -Be 1
            (Get-Run).state | Should -Be 'Partial'
            @((Get-Run).cells | Where-Object { $_.id -eq $result.CellId }).Count | Should -Be 1
        }

        It 'on Ctrl+C, and keeps what was measured' {
            $output = New-Object -TypeName 'System.Management.Automation.PSDataCollection[psobject]'
            $shell = [powershell]::Create()
            try {
                $null = $shell.AddScript("Import-Module '$ModuleRoot/RpcBench.psd1'; Invoke-RpcBenchmark -Framework Tcp -Runtime Node -Argument Int -Concurrency 1, 2 -Duration 2s -Launches 1 -Placement Free -OutputPath '$($short.OutputPath)'")
                $null = $shell.BeginInvoke($output, $output)
                Wait-Until { $output.Count -gt 0 } | Should -BeTrue
                $shell.Stop()
                # Beside it may be whatever the checks found.
                @($shell.Streams.Warning | Where-Object { $_.Message -like '*run.json*`[Interrupted`]' }).Count | Should -Be 1
            }
            finally {
                $shell.Dispose()
            }
            (Get-Run).state | Should -Be 'Partial'
        }

        It 'on Stop-Job, and keeps what was measured' {
            [System.IO.File]::Delete($short.OutputPath)
            $job = Start-Job -ArgumentList $ModuleRoot, $short.OutputPath -ScriptBlock {
                Import-Module -Name (Join-Path $args[0] 'RpcBench.psd1')
                Invoke-RpcBenchmark -Framework Tcp -Runtime Node -Argument Int -Concurrency 1, 2 -Duration 2s -Launches 1 -Placement Free -OutputPath $args[1]
            }
            try {
                Wait-Until { $job.ChildJobs[0].Output.Count -gt 0 } -Seconds 60 | Should -BeTrue
                Stop-Job -Job $job
                (Get-Run).state | Should -Be 'Partial'
                $result = @($job.ChildJobs[0].Output)[0]
                $result.PSObject.TypeNames | Should -Contain 'Deserialized.RpcBench.Result'
                $result.LatencyP50Us | Should -BeGreaterThan 0
            }
            finally {
                Remove-Job -Job $job -Force
            }
        }

        It 'and keeps what was measured when the PowerShell that started it <What>' -Skip:(-not $hasProc) -ForEach @(
            @{ What = 'is killed'; Signal = 'KILL' }
            @{ What = 'loses its window'; Signal = 'HUP' }
        ) {
            [System.IO.File]::Delete($short.OutputPath)
            $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo
            $start.FileName = (Get-Process -Id $PID).Path
            $start.Arguments = "-NoProfile -NonInteractive -Command `"Import-Module '$ModuleRoot/RpcBench.psd1'; Invoke-RpcBenchmark -Framework Tcp -Runtime Node -Argument Int -Concurrency 1, 2 -Duration 3s -Launches 1 -Placement Free -OutputPath '$($short.OutputPath)'`""
            $start.RedirectStandardOutput = $true
            $start.RedirectStandardError = $true
            $process = [System.Diagnostics.Process]::Start($start)
            try {
                # The first of two scenarios has been measured and is kept.
                Wait-Until { [System.IO.File]::Exists($short.OutputPath) } -Seconds 60 | Should -BeTrue
                & kill "-$Signal" $process.Id
                Wait-Until { -not (Get-MarkedProcess -Mark $mark) } -Seconds 10 | Should -BeTrue
            }
            finally {
                $process.Dispose()
            }
            (Get-Run).state | Should -Be 'Partial'
            (Get-Run).cells[0].calls.paired | Should -BeGreaterThan 0
        }

        It 'as usual under the caller''s strictest settings' {
            Set-StrictMode -Version Latest
            $ErrorActionPreference = 'Stop'
            $PSNativeCommandUseErrorActionPreference = $true
            $location = (Get-Location).Path
            $before = @(Get-Variable -Scope Global | ForEach-Object { $_.Name })
            $Error.Clear()
            (Invoke-RpcBenchmark -Framework Tcp -Runtime Node -Argument Int @short).State | Should -Be 'Completed'
            $Error.Count | Should -Be 0
            (Get-Location).Path | Should -Be $location
            @(Get-Variable -Scope Global | ForEach-Object { $_.Name } | Where-Object { $_ -notin $before }) | Should -BeNullOrEmpty
        }
    }

    Context 'plans' {
        It 'what it then measures' {
            $file = Join-Path $TestDrive 'plan.json'
            $plan = New-RpcBenchmarkPlan -Framework ZeroMQ -Runtime Node -Argument Int -Duration 100ms -Launches 1 -Placement Free -Path $file
            $plan.CellCount | Should -Be 1
            $results = @(Invoke-RpcBenchmark -Plan $file -OutputPath $short.OutputPath -WarningAction SilentlyContinue)
            $results.Count | Should -Be 1
            $results[0].Group | Should -BeExactly $plan.Group[0].Group
        }

        It 'several as one' {
            $plans = @(New-RpcBenchmarkPlan -Framework ZeroMQ -Argument Int) + @(New-RpcBenchmarkPlan -Framework gRPC -StreamCount 10)
            $both = $plans | New-RpcBenchmarkPlan -Runtime Node
            $both.Framework | Should -Be 'ZeroMQ', 'gRPC'
            $both.Scenario | Should -Be 'SimpleCall', 'Stream'
            Get-CaughtId { @($plans[0], (New-RpcBenchmarkPlan -Framework gRPC -Effort Quick)) | New-RpcBenchmarkPlan } | Should -BeExactly 'PlanConflict,New-RpcBenchmarkPlan'
        }
    }

    Context 'keeps its data' {
        It 'where the module looks for it' {
            $before = $env:RPCBENCH_DATA
            $env:RPCBENCH_DATA = Join-Path $TestDrive 'data [1]'
            try {
                $null = Invoke-RpcBenchmark -Framework Tcp -Runtime Node -Argument Int -Duration 50ms -Launches 1 -Placement Free -WarningAction SilentlyContinue
                $folder = InModuleScope RpcBench { Get-RpcBenchmarkDataFolder }
                @([System.IO.Directory]::GetFiles((Join-Path $folder 'results'))).Count | Should -Be 1
                @([System.IO.Directory]::GetFiles((Join-Path $folder 'running'))).Count | Should -Be 0 -Because 'the run has ended'
            }
            finally {
                $env:RPCBENCH_DATA = $before
            }
        }
    }
}
