BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkResult' {
    It 'gives every figure in its unit under <_>' -ForEach 'en-US', 'de-DE', 'tr-TR' {
        $message = Get-ExampleEvent -Name result
        $result = Invoke-UnderCulture -Culture $_ -Script {
            InModuleScope RpcBench -Parameters @{ Message = $message } { ConvertTo-RpcBenchmarkResult -Cell $Message.cell -Floor $Message.floor -RunId 'r' }
        }
        $result.Framework | Should -Be 'ZeroMQ'
        $result.LatencyP50Us | Should -Be 201
        $result.LatencyP90Us | Should -Be 250
        $result.LatencyP99Us | Should -Be 400
        $result.LatencyMinUs | Should -Be 160.8
        $result.LatencyMaxUs | Should -Be 1200
        $result.UsPerCall | Should -Be 210
        $result.UsPerCallMin | Should -Be 205.8
        $result.UsPerCallMax | Should -Be 214.2
        $result.GapUs | Should -Be 2.5
        $result.Pauses | Should -Be 0.004
        $result.FloorRatio | Should -Be 2.5
        $result.FloorUsPerCall | Should -Be 84
        $result.LatencyP50LowUs | Should -Be 197
        $result.LatencyP50HighUs | Should -Be 205
        $result.LatencyP90LowUs, $result.LatencyP90HighUs | Should -Be 245, 255
        $result.LatencyP99LowUs, $result.LatencyP99HighUs | Should -Be 392, 408
        $result.FloorRatioLow | Should -Be 2.48
        $result.FloorRatioHigh | Should -Be 2.52
        $result.ServerCpuUsPerCall | Should -Be 19.6
        $result.CpuUsPerCall, $result.CpuUsPerCallLow, $result.CpuUsPerCallHigh | Should -Be 43.5, 42.63, 44.37
        $result.ClientMemoryMB | Should -Be 56
        $result.ServerMemoryOverFloorMB, $result.ClientMemoryOverFloorMB | Should -Be 12, 14
        $result.Placement | Should -Be 'AsDeployed'
        $result.Rank, $result.RatioToBest, $result.RatioLow, $result.RatioHigh, $result.Verdict | Should -Be 1, 1, 1, 1, 'Best'
        $result.CpuRank, $result.CpuRatioToBest, $result.CpuRatioLow, $result.CpuRatioHigh, $result.CpuVerdict | Should -Be 1, 1, 1, 1, 'Best'
        $result.RankUnsure, $result.CpuRankUnsure | Should -Be $false, $false
        $result.Launches | Should -Be 5
        $result.RotationCount | Should -Be 200
        $result.Group | Should -BeExactly 'SimpleCall, small int, 1 user, as deployed'
        $result.CallsPerSecond | Should -Be 4706
        $result.CallsPerSecondLow, $result.CallsPerSecondHigh | Should -Be 4612, 4800
        $result.CallCount | Should -Be 12000
        $result.FailedCallCount | Should -Be 0
        $result.RunId | Should -Be 'r'
        $result.Detail.histograms.calls | Should -Be 'HISTFAAA'
    }

    It 'has <Shown> for the tags <Tag>' -ForEach @(
        @{ Tag = @('nightly', 'v1'); Shown = 'nightly, v1' }
        @{ Tag = @('nightly'); Shown = 'nightly' }
        @{ Tag = @(); Shown = $null }
        @{ Tag = $null; Shown = $null }
    ) {
        $result = InModuleScope RpcBench -Parameters @{ Cell = (Get-ExampleEvent -Name result).cell; Tag = $Tag } { ConvertTo-RpcBenchmarkResult -Cell $Cell -Floor $null -RunId 'r' -Tag $Tag }
        $result.Tag | Should -BeExactly $Shown
        $null -eq $result.Tag | Should -Be ($null -eq $Shown)
    }

    It 'says over how many client processes the users were dealt, one or several' {
        $message = Get-ExampleEvent -Name result
        $cell = $message.cell
        (InModuleScope RpcBench -Parameters @{ Cell = $cell } { ConvertTo-RpcBenchmarkResult -Cell $Cell -Floor $null -RunId 'r' }).Clients | Should -Be 1
        $cell.concurrency = 8
        $cell.clients = 4
        $result = InModuleScope RpcBench -Parameters @{ Cell = $cell } { ConvertTo-RpcBenchmarkResult -Cell $Cell -Floor $null -RunId 'r' }
        $result.Clients | Should -Be 4
        $result.Group | Should -BeExactly 'SimpleCall, small int, 8 users in 4 processes, as deployed'
    }

    It 'says what either side''s calls waited in, where the run has it' {
        $message = Get-ExampleEvent -Name result
        Add-Member -InputObject $message.cell -NotePropertyMembers @{ clientEventLoop = 'none: blocking calls'; serverEventLoop = 'none: one thread answers' } -Force
        $result = InModuleScope RpcBench -Parameters @{ Message = $message } { ConvertTo-RpcBenchmarkResult -Cell $Message.cell -Floor $null }
        $result.ClientEventLoop, $result.ServerEventLoop | Should -Be @('none: blocking calls', 'none: one thread answers')
    }

    It 'gives the parts of a connection''s life' {
        $cell = (Get-ExampleEvent -Name result-connect).cell
        $result = InModuleScope RpcBench -Parameters @{ Cell = $cell } { ConvertTo-RpcBenchmarkResult -Cell $Cell -Floor $null }
        $result.OpenP50Us, $result.OpenP99Us, $result.FirstCallP50Us, $result.CloseP50Us | Should -Be @(310, 520, 120, 40)
        $null -eq $result.FirstCallP99Us | Should -BeTrue
        $result.Group | Should -BeExactly 'Connect, 1 user, as deployed'
        $result.PSObject.TypeNames[0] | Should -Be 'RpcBench.Result.Connect'
    }

    It 'leaves what is not known not known' {
        $message = Get-ExampleEvent -Name result-without-floor
        $result = InModuleScope RpcBench -Parameters @{ Message = $message } { ConvertTo-RpcBenchmarkResult -Cell $Message.cell -Floor $Message.floor }
        foreach ($name in 'LatencyP99Us', 'FloorUsPerCall', 'FloorRatio', 'PayloadBytes', 'Argument', 'MBPerSecond', 'ErrorId', 'RunId', 'Tag', 'LatencyP999Us', 'ServerMemoryOverFloorMB', 'Arrivals', 'ResponseP50Us', 'LatencyUsable', 'HighestRatePerSecond', 'OpenP50Us', 'CloseP99Us') {
            $null -eq $result.$name | Should -BeTrue -Because $name
        }
        $result.FirstValueP50Us | Should -Be 400
        $result.GapP50Us | Should -Be 90
        $result.GapP99Us | Should -Be 200
        $result.GapMaxUs | Should -Be 2000
        $result.ValuesAtOnceMean | Should -Be 1.5
        $result.ValuesAtOnceMax | Should -Be 4
        $result.ValuesPerSecond | Should -Be 10020
    }

    It 'knows no rank where nothing is judged, and no cost where none was measured' {
        $message = Get-ExampleEvent -Name result
        $message.cell.verdicts.place = $message.cell.verdicts.verdict = $message.cell.cpuVerdicts.place = $null
        $message.cell.cost = $null
        $message.cell.launches = @()
        $message.cell.latency.p999Ns = 950000
        $message.cell.latency.p50LowNs = $null
        $result = InModuleScope RpcBench -Parameters @{ Message = $message } { ConvertTo-RpcBenchmarkResult -Cell $Message.cell -Floor $Message.floor }
        foreach ($name in 'Rank', 'Verdict', 'CpuRank', 'CpuUsPerCall', 'ClientCpuUsPerCall', 'ServerCpuUsPerCall', 'ClientMemoryMB', 'ServerMemoryMB', 'LatencyP50LowUs') {
            $null -eq $result.$name | Should -BeTrue -Because $name
        }
        $result.LatencyP999Us | Should -Be 950
        $result.Launches | Should -Be 0
    }

    It 'tells what an open loop came to' {
        $message = Get-OpenLoopExample
        InModuleScope RpcBench -Parameters @{ Cell = $message.cell } { Get-RpcBenchmarkContractFault -InputObject $Cell -Contract result -Definition cell } | Should -BeNullOrEmpty
        $result = InModuleScope RpcBench -Parameters @{ Message = $message } { ConvertTo-RpcBenchmarkResult -Cell $Message.cell -Floor $Message.floor }
        $result.PSObject.TypeNames[0] | Should -Be 'RpcBench.Result.OpenLoop'
        $result.Group | Should -BeExactly 'SimpleCall, small int, 200 calls/s on 8 connections, free'
        $result.Arrivals | Should -Be 'Poisson'
        $result.RatePerSecond | Should -Be 200
        $result.OfferedPerSecond | Should -Be 201.5
        $result.AchievedPerSecond | Should -Be 199.5
        $result.ResponseP50Us | Should -Be 944
        $result.ResponseP90Us | Should -Be 1200
        $result.ResponseP99Us | Should -Be 5000
        $result.ResponseMaxUs | Should -Be 9000
        $result.ServiceP50Us | Should -Be 812
        $result.ServiceP99Us | Should -Be 5000
        $result.PacingP99Us | Should -Be 5000
        $result.LatencyUsable | Should -BeTrue
        $result.TailUsable | Should -BeFalse
        $result.NotStartedCallCount | Should -Be 3
        $result.CallCount | Should -Be 12199
        $null -eq $result.HighestRatePerSecond | Should -BeTrue
    }

    It 'tells the highest rate that held an objective' {
        $message = Get-OpenLoopExample -Ramp
        InModuleScope RpcBench -Parameters @{ Cell = $message.cell } { Get-RpcBenchmarkContractFault -InputObject $Cell -Contract result -Definition cell } | Should -BeNullOrEmpty
        $result = InModuleScope RpcBench -Parameters @{ Message = $message } { ConvertTo-RpcBenchmarkResult -Cell $Message.cell -Floor $Message.floor }
        $result.PSObject.TypeNames[0] | Should -Be 'RpcBench.Result.Ramp'
        $result.HighestRatePerSecond | Should -Be 1500
        $result.MissedRatePerSecond | Should -Be 1800
        $result.MissedBecause | Should -Be 'GeneratorLate'
        $null -eq $result.RatePerSecond | Should -BeTrue
    }

    It 'counts megabytes as PowerShell does' {
        $message = Get-ExampleEvent -Name result
        $message.cell.throughput.payloadBytesPerSecond = 3MB
        $message.cell.cost.serverResidentBytes = 80MB
        $result = InModuleScope RpcBench -Parameters @{ Message = $message } { ConvertTo-RpcBenchmarkResult -Cell $Message.cell -Floor $null }
        $result.MBPerSecond | Should -Be 3
        $result.ServerMemoryMB | Should -Be 80
    }

    It 'is an RpcBench.Result of its scenario' {
        $message = Get-ExampleEvent -Name result-without-floor
        $result = InModuleScope RpcBench -Parameters @{ Message = $message } { ConvertTo-RpcBenchmarkResult -Cell $Message.cell -Floor $null }
        $result.PSObject.TypeNames[0] | Should -Be 'RpcBench.Result.Stream'
        $result.PSObject.TypeNames[1] | Should -Be 'RpcBench.Result'
    }

    It 'keeps its place in a list where a figure is not known' {
        $results = @(InModuleScope RpcBench -Parameters @{ Cells = (Get-ExampleEvent -Name result-without-floor).cell, (Get-ExampleEvent -Name result).cell } { $Cells | ForEach-Object { ConvertTo-RpcBenchmarkResult -Cell $_ -Floor $null } })
        foreach ($name in $results[0].PSObject.Properties.Name) {
            @($results | ForEach-Object { $_.$name }).Count | Should -Be 2 -Because $name
        }
    }

    It 'has a cell under Detail that is its id as text, named so once' {
        $cell = (Get-ExampleEvent -Name result).cell
        $results = @(1, 2 | ForEach-Object { InModuleScope RpcBench -Parameters @{ Cell = $cell } { ConvertTo-RpcBenchmarkResult -Cell $Cell -Floor $null } })
        "$($results[1].Detail)" | Should -BeExactly $cell.id
        @($results[1].Detail.PSObject.TypeNames -eq 'RpcBench.Cell').Count | Should -Be 1
    }

    It 'turns every cell of <_> into an object' -ForEach 'run', 'partial', 'full', 'quick-free' {
        $run = ConvertFrom-Json -InputObject (Get-Example "result/valid/$_.json")
        $results = @(InModuleScope RpcBench -Parameters @{ Run = $run } { $Run.cells | ForEach-Object { ConvertTo-RpcBenchmarkResult -Cell $_ -Floor $null -RunId $Run.runId } })
        $results.Count | Should -Be $run.cells.Count
        $results.State | Should -Be $run.cells.state
    }

    It 'tells what was judged, of calls and of CPU' {
        $run = ConvertFrom-Json -InputObject (Get-Example 'result/valid/full.json')
        $result = InModuleScope RpcBench -Parameters @{ Cell = $run.cells[1] } { ConvertTo-RpcBenchmarkResult -Cell $Cell -Floor $null }
        $result.Rank, $result.RatioToBest, $result.RatioLow, $result.RatioHigh, $result.Verdict | Should -Be 2, 1.124, 1.102, 1.146, 'Slower'
        $result.CpuRank, $result.CpuRatioToBest, $result.CpuRatioLow, $result.CpuRatioHigh, $result.CpuVerdict | Should -Be 2, 2.23, 2.185, 2.275, 'Slower'
    }

    It 'names the errors of a cell that failed' {
        $run = ConvertFrom-Json -InputObject (Get-Example 'result/valid/run.json')
        $failed = InModuleScope RpcBench -Parameters @{ Cell = $run.cells[2] } { ConvertTo-RpcBenchmarkResult -Cell $Cell -Floor $null }
        $failed.State | Should -Be 'Failed'
        $failed.ErrorId | Should -Be 'ServerNotReady'
        $null -eq $failed.LatencyP50Us | Should -BeTrue
    }

    It 'is flat but for Detail, so that CSV and JSON keep its figures' {
        $message = Get-ExampleEvent -Name result
        $result = InModuleScope RpcBench -Parameters @{ Message = $message } { ConvertTo-RpcBenchmarkResult -Cell $Message.cell -Floor $Message.floor }
        foreach ($property in $result.PSObject.Properties | Where-Object { $_.Name -ne 'Detail' -and $null -ne $_.Value }) {
            $property.Value.GetType().IsPrimitive -or $property.Value -is [string] -or $property.Value -is [decimal] | Should -BeTrue -Because $property.Name
        }
        $row = $result | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv
        $row.Detail | Should -Be $result.CellId
        $row.FloorRatio | Should -Be '2.5'
    }
}
