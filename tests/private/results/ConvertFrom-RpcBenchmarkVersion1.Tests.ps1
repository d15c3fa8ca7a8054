BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    $file = Join-Path $ModuleRoot 'tests/fixtures/result-version-1.json'
    $text = [System.IO.File]::ReadAllText($file)

    function Get-Converted {
        param([scriptblock] $Change = {})
        $run = ConvertFrom-Json -InputObject $text
        & $Change $run
        InModuleScope RpcBench -Parameters @{ Run = $run } { ConvertFrom-RpcBenchmarkVersion1 -Run $Run }
    }
}

Describe 'ConvertFrom-RpcBenchmarkVersion1' {
    It 'gives what the contract of version 2 accepts' {
        InModuleScope RpcBench -Parameters @{ Run = Get-Converted } { Get-RpcBenchmarkContractFault -InputObject $Run -Contract result } | Should -BeNullOrEmpty
    }

    It 'leaves what is wrong with a run for the contract to find: <What>' -ForEach @(
        @{ What = 'no cells'; Change = { $args[0].PSObject.Properties.Remove('cells') } }
        @{ What = 'cells that are none'; Change = { $args[0].cells = 'many' } }
        @{ What = 'a cell that is none'; Change = { $args[0].cells = @('first') } }
        @{ What = 'a figure that is none'; Change = { $args[0].cells[0].latency.p50Ns = 'fast' } }
        @{ What = 'a cell without a framework'; Change = { $args[0].cells[0].PSObject.Properties.Remove('framework') } }
    ) {
        $run = Get-Converted -Change $Change
        (InModuleScope RpcBench -Parameters @{ Run = $run } { Get-RpcBenchmarkContractFault -InputObject $Run -Contract result }).Id | Should -Be 'BadContent'
    }
}

Describe 'A run of version 1' {
    BeforeAll {
        $results = @(Get-RpcBenchmarkResult -Path $file)
    }

    It 'is listed by its p50, without us/call and without anything that is compared by it' {
        $results[0].LatencyP50Us, $results[0].LatencyP99Us, $results[0].CallsPerSecond | Should -Be 201, 400, 4700
        $results[0].CallCount, $results[0].Launches, $results[0].RotationCount | Should -Be 5100, 1, 100
        foreach ($name in 'UsPerCall', 'UsPerCallMin', 'FloorRatio', 'FloorUsPerCall', 'Rank', 'RatioToBest', 'Verdict', 'CpuRank', 'CpuVerdict', 'LatencyP50LowUs', 'CpuUsPerCall') {
            @($results | Where-Object { $null -ne $_.$name }).Count | Should -Be 0 -Because $name
        }
        @($results | ForEach-Object { $_.PSObject.TypeNames[0] } | Select-Object -Unique) | Should -Be 'RpcBench.Result.Version1'
    }

    It 'keeps the parts of a stream and of a connection' {
        $stream = @($results | Where-Object Scenario -EQ Stream)[0]
        $stream.FirstValueP50Us, $stream.GapP50Us, $stream.GapP99Us, $stream.GapMaxUs, $stream.ValuesAtOnceMean, $stream.ValuesAtOnceMax | Should -Be 400, 90, 200, 2000, 1.5, 4
        $connect = @($results | Where-Object Scenario -EQ Connect)[0]
        $connect.OpenP50Us, $connect.FirstCallP50Us, $connect.CloseP50Us | Should -Be 310, 120, 40
    }

    It 'has its summary and its load curves' {
        (Get-RpcBenchmarkResult -Path $file -Summary).RunId | Should -BeExactly '20261122-150512-0a1b2c'
        $points = @(Get-RpcBenchmarkResult -Path $file -LoadCurve)[0].Points
        $points.CallsPerSecond | Should -Be 4800, 9000, 14000, 14400
        $points.Clients | Should -Be 1, 1, 1, 2
        @($points.UsPerCall) | Should -Be $null, $null, $null, $null
    }
}
