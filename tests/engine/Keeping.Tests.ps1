# What the real engine keeps: results, plans, its data.

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

    Context 'saves' {
        BeforeAll {
            $dataBefore = $env:RPCBENCH_DATA
            $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'
            # No path: where the engine saves by itself is where the module has to look.
            $here = @{ LaunchCount = 1; Placement = 'Free'; MeasureTime = '100ms'; WarmUp = 'Short'; Runtime = 'Node'; WarningAction = 'SilentlyContinue' }

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
            @{ What = 'judged and described, with tags'; Given = @{ Framework = 'ZeroMQ', 'gRPC'; ValueType = 'Int'; Placement = 'OneCore', 'Free'; LaunchCount = 5; Tag = 'nightly', 'v1.2' }; Tag = 'nightly', 'v1.2' }
            @{ What = 'every scenario, with the floor'; Given = @{ Framework = 'ZeroMQ'; ValueType = 'Text'; StreamCount = 50; PayloadSize = 1KB; IncludeFloor = $true }; Tag = @() }
            @{ What = 'an open loop, and an objective'; Given = @{ Framework = 'Tcp'; ValueType = 'Int'; Rate = 200; Slo = 'p99=1s'; ConnectionCount = 2; MaxTime = '6s' }; Tag = @() }
        ) {
            $parameters = $here.Clone()
            foreach ($name in $Given.Keys) { $parameters[$name] = $Given[$name] }
            $results = @(New-RpcBenchmarkPlan @parameters | Invoke-RpcBenchmark -WarningAction SilentlyContinue)
            $results.Count | Should -BeGreaterThan 1
            @($results[0].Tag) | Should -BeExactly $Tag
            $back = @(Get-RpcBenchmarkResult -RunId $results[0].RunId -ErrorAction Stop)
            Get-Text -InputObject $back | Should -BeExactly (Get-Text -InputObject $results)
            $summary = Get-RpcBenchmarkRun -Last 1
            $summary.RunId | Should -Be $results[0].RunId
            @($summary.Tag) | Should -BeExactly $Tag
        }

        It 'what was measured when it is stopped' {
            # Long enough for the stop to come before the end, however busy the machine is.
            $long = $here.Clone()
            $long['MeasureTime'] = '5s'
            $null = New-RpcBenchmarkPlan -Framework Tcp -ValueType Int -Concurrency 1, 2, 3, 4 @long | Invoke-RpcBenchmark -WarningAction SilentlyContinue -Verbose 4>&1 | Where-Object { "$_" -like '* 2 users*' } | Select-Object -First 1
            $run = Get-RpcBenchmarkRun -Last 1
            $run.State | Should -Be 'Partial'
            $back = @(Get-RpcBenchmarkResult -RunId $run.RunId)
            $back[0].Concurrency | Should -Be 1
            $back[0].LatencyP50Us | Should -BeGreaterThan 0
        }

        It 'nothing that Remove-RpcBenchmarkRun would leave' {
            $null = New-RpcBenchmarkPlan -Framework Tcp -ValueType Int @here | Invoke-RpcBenchmark -WarningAction SilentlyContinue
            @(Get-RpcBenchmarkRun).Count | Should -BeGreaterThan 0
            Get-RpcBenchmarkRun | Remove-RpcBenchmarkRun -Confirm:$false -ErrorAction Stop
            Get-ChildItem -LiteralPath (Join-Path $env:RPCBENCH_DATA 'results') | Should -BeNullOrEmpty
        }
    }

    Context 'plans' {
        It 'what it then measures' {
            $file = Join-Path $TestDrive 'plan.json'
            $plan = New-RpcBenchmarkPlan -Framework ZeroMQ -Runtime Node -ValueType Int -MeasureTime 100ms -LaunchCount 1 -Placement Free -WarmUp Short -Path $file
            $plan.CellCount | Should -Be 1
            $results = @(Invoke-RpcBenchmark -Plan $file -OutputPath $short.OutputPath -WarningAction SilentlyContinue)
            $results.Count | Should -Be 1
            $results[0].Group | Should -BeExactly $plan.Group[0].Group
        }

        It 'several as one' {
            $plans = @(New-RpcBenchmarkPlan -Framework ZeroMQ -ValueType Int) + @(New-RpcBenchmarkPlan -Framework gRPC -StreamCount 10)
            $both = $plans | New-RpcBenchmarkPlan -Runtime Node
            $both.Framework | Should -Be 'ZeroMQ', 'gRPC'
            $both.Scenario | Should -Be 'SimpleCall', 'Stream'
            Get-CaughtId { @($plans[0], (New-RpcBenchmarkPlan -Framework gRPC -Scenario SimpleCall -Effort Standard)) | New-RpcBenchmarkPlan } | Should -BeExactly 'PlanConflict,New-RpcBenchmarkPlan'
        }
    }

    Context 'keeps its data' {
        It 'where the module looks for it' {
            $before = $env:RPCBENCH_DATA
            $env:RPCBENCH_DATA = Join-Path $TestDrive 'data [1]'
            try {
                $null = New-RpcBenchmarkPlan -Framework Tcp -Runtime Node -ValueType Int -MeasureTime 50ms -LaunchCount 1 -Placement Free -WarmUp Short | Invoke-RpcBenchmark -WarningAction SilentlyContinue
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
