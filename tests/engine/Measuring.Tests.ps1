# The real engine measures, and lists what there is.

BeforeDiscovery {
    . "$PSScriptRoot/../fixtures/EngineBuilt.ps1"
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/RealEngine.ps1"
    $int = Get-Short
    $dealt = Get-Short -Plan @{ arguments = [string[]] @('Int'); clients = 2; concurrency = [int[]] @(1, 3) }
    $floored = Get-Short -Plan @{ arguments = [string[]] @('Int'); includeFloor = $true }
    $open = Get-Short -Plan @{ arguments = [string[]] @('Int'); rates = [double[]] @(200); connections = 2 }
}

AfterAll {
    Clear-RealEngine
}

Describe 'The real engine' -Skip:(-not $built) {
    AfterEach {
        Assert-NothingLeft
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
            foreach ($item in $async) {
                $item.Tuning | Should -Be $(if ($item.IsFloor) { 'Default' } else { 'Default', 'Tuned' })
                @($item.Tuned).Count -gt 0 | Should -Be (-not $item.IsFloor)
            }
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
            $results[0].FloorUsPerCall * $results[0].FloorRatio | Should -BeGreaterThan ($results[0].UsPerCall * 0.99)
            $results[0].FloorUsPerCall * $results[0].FloorRatio | Should -BeLessThan ($results[0].UsPerCall * 1.01)
        }

        It 'a connection from its opening to its end' {
            $result = Invoke-RpcBenchmark -Framework ZeroMQ -Runtime Node -Scenario connect @short
            $result.State | Should -Be 'Completed'
            $result.Group | Should -BeExactly 'Connect, 1 user, free'
            foreach ($figure in 'LatencyP50Us', 'OpenP50Us', 'FirstCallP50Us', 'CloseP50Us', 'CallsPerSecond', 'UsPerCall', 'FloorRatio') {
                $result.$figure | Should -BeGreaterThan 0 -Because $figure
            }
            (Get-Run).groups[0].title | Should -BeExactly $result.Group
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
            $results = @(Invoke-RpcBenchmark -Framework Tcp -Runtime Node -Concurrency 1, 4 @int)
            $results.Concurrency | Should -Be 1, 4
            $results.ConnectionCount | Should -Be 1, 4
            $results.Group | Should -Be (Get-Run).groups.title
            $results.RunId | Select-Object -Unique | Should -Be (Get-Run).runId
        }

        It 'users in several client processes' {
            $results = @(Invoke-RpcBenchmark -Framework Tcp -Runtime Node @dealt)
            $results.ClientCount | Should -Be 1, 2
            $results.ConnectionCount | Should -Be 1, 3
            $results.Group | Should -Be (Get-Run).groups.title
            $results[1].Group | Should -BeExactly 'SimpleCall, small int, 3 users in 2 processes, free'
        }

        It 'the load curve of three numbers of users, which its results lead to' {
            $results = @(Invoke-RpcBenchmark -Framework ZeroMQ -Runtime Node -Concurrency 4, 1, 2 @int)
            $curve = $results | Get-RpcBenchmarkLoadCurve -Path $short.OutputPath
            $curve.PSObject.TypeNames[0] | Should -Be 'RpcBench.LoadCurve'
            $curve.Framework | Should -Be 'ZeroMQ'
            $curve.RunId | Should -Be $results[0].RunId
            $curve.Points.Concurrency | Should -Be 1, 2, 4
            $curve.Points.CallsPerSecond | Should -Be @($results | Sort-Object -Property Concurrency).CallsPerSecond
            $curve.KneeConcurrency | Should -Be (Get-Run).curves[0].kneeConcurrency
            $curve.KneeCallsPerSecond | Should -Be @($results | Where-Object Concurrency -EQ $curve.KneeConcurrency).CallsPerSecond
        }

        It 'the floor as a result of its own when asked' {
            $results = @(Invoke-RpcBenchmark -Framework ZeroMQ -Runtime Node @floored)
            @($results | Where-Object { $_.IsFloor }).Framework | Should -Be 'Tcp'
            @($results | Where-Object { -not $_.IsFloor }).Framework | Should -Be 'ZeroMQ'
        }

        It 'what came through the pipeline, in one run' {
            $results = @(Get-RpcBenchmarkFramework -Name ZeroMQ, gRPC -Runtime Node | Invoke-RpcBenchmark @int)
            @($results.Framework | Sort-Object) | Should -Be 'gRPC', 'ZeroMQ'
            @($results.RunId | Select-Object -Unique).Count | Should -Be 1
        }

        It 'in one placement to judge, and in another to describe' {
            $parameters = @{ Framework = 'ZeroMQ', 'gRPC'; Runtime = 'Node'; ValueType = 'Int'; Placement = 'OneCore', 'Free'; LaunchCount = 5; MeasureTime = '100ms'; WarmUp = 'Short' }
            $results = @(New-RpcBenchmarkPlan @parameters | Invoke-RpcBenchmark -OutputPath $short.OutputPath -WarningAction SilentlyContinue)
            $judged = @($results | Where-Object { $_.Placement -eq 'OneCore' })
            $described = @($results | Where-Object { $_.Placement -eq 'Free' })
            @($judged.Framework | Sort-Object) | Should -Be 'gRPC', 'ZeroMQ' -Because 'the twin is nobody''s result'
            @($described.Framework | Sort-Object) | Should -Be 'gRPC', 'ZeroMQ'
            foreach ($result in $judged) {
                # On a machine that does much else a launch may count for nothing, and then there is no rank.
                $result.Rank | Should -BeIn 1, 2, $null
                $result.LaunchCount | Should -Be 5
                $result.Group | Should -BeExactly 'SimpleCall, small int, 1 user, work, one core'
            }
            foreach ($result in $described) {
                $result.Rank | Should -BeNullOrEmpty
                $result.Group | Should -BeExactly 'SimpleCall, small int, 1 user, free'
            }
            $run = Get-Run
            $run.groups.placement | Should -Be 'OneCore', 'Free'
            $run.groups.role | Should -Be 'Work', 'Described'
            @($run.groups[0].cpus.server).Count | Should -Be 1
            @(Compare-Object -ReferenceObject @($run.groups.title) -DifferenceObject @($results.Group | Select-Object -Unique)) | Should -BeNullOrEmpty
            @($run.comparisons | Where-Object { $_.kind -eq 'Pair' -and $_.of -eq 'Call' }).Count | Should -Be 1
            @($run.comparisons | Where-Object { $_.kind -eq 'Twin' -and $_.of -eq 'Call' }).Count | Should -Be 1
            @(($run.comparisons | Where-Object { $_.of -eq 'Call' }).launches | Select-Object -Unique) | Should -Be 5
        }

        It 'at a rate, named as the engine names the group' {
            $result = Invoke-RpcBenchmark -Framework Tcp -Runtime Node @open
            $result.RatePerSecond | Should -Be 200
            $result.ResponseP50Us | Should -BeGreaterThan 0
            $result.Group | Should -BeExactly (Get-Run).groups.title
        }

        It 'the others when Python is missing, and says so' {
            $before = $env:RPCBENCH_PYTHON
            try {
                $env:RPCBENCH_PYTHON = Join-Path $TestDrive 'no-python'
                $parameters = @{ ErrorVariable = 'failures'; ErrorAction = 'SilentlyContinue'; WarningVariable = 'warnings' }
                $results = @(Invoke-RpcBenchmark -Framework ZeroMQ @int @parameters)
            }
            finally {
                $env:RPCBENCH_PYTHON = $before
            }
            $results.Runtime | Should -Be 'Node'
            $said = @($failures | ForEach-Object { $_.FullyQualifiedErrorId }) + @($warnings | ForEach-Object { "$_" })
            @($said -match 'PythonMissing').Count | Should -BeGreaterThan 0
        }
    }
}
