BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $dataBefore = $env:RPCBENCH_DATA
    $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'
    $ids = '20261122-150512-000001', '20261123-150512-000002', '20261124-150512-000003'
    $null = Save-ExampleRun -RunId $ids[0] -Tag 'nightly'
    $null = Save-ExampleRun -RunId $ids[1] -Tag 'v1', 'nightly' -Change { $args[0].findings = @(@{ id = 'TwinDiffers'; severity = 'Unfit'; seen = 's'; remedy = '' }) }
    $null = Save-ExampleRun -RunId $ids[2]
    # The golden run has a cell of each: ZeroMQ on Node (SimpleCall), gRPC on Python (Stream), RPyC on Python (SimpleCall).
    $perRun = 3
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
}

Describe 'Get-RpcBenchmarkLoadCurve' {
    It 'returns the load curves of the runs and names that were asked for' {
        $file = Save-ExampleCurve -RunId '20261122-150512-00000c' -Tag 'curves' -Path (Join-Path $TestDrive 'curves/run.json')
        $curves = @(Get-RpcBenchmarkLoadCurve -Path $file -WarningAction Stop)
        $curves[0].PSObject.TypeNames[0] | Should -Be 'RpcBench.LoadCurve'
        $curves.Framework | Should -Be 'ZeroMQ', 'gRPC'
        $curves.Tag | Should -Be 'curves', 'curves'
        (Get-RpcBenchmarkLoadCurve -Path $file -IncludeFloor).Framework | Should -Be 'ZeroMQ', 'gRPC', 'Tcp'
        (Get-RpcBenchmarkLoadCurve -Path $file -Framework z*).KneeConcurrency | Should -Be 4
    }

    It 'finds the curves of results, and of the runs that load curves came from' {
        $env:RPCBENCH_DATA = Join-Path $TestDrive 'data of curves'
        try {
            $null = Save-ExampleCurve -RunId '20261122-150512-00000c'
            $null = Save-ExampleRun -RunId '20261122-150512-00000d'
            $curves = @(Get-RpcBenchmarkResult -Tag * -Last 1 | Get-RpcBenchmarkLoadCurve -WarningAction SilentlyContinue)
            $curves | Should -BeNullOrEmpty
            $curves = @(Get-RpcBenchmarkResult -RunId '*c' | Get-RpcBenchmarkLoadCurve)
            $curves.Count | Should -Be 2
            (Get-RpcBenchmarkLoadCurve -WarningAction Stop).Count | Should -Be 2 -Because 'one run of two has curves'
            @($curves | Get-RpcBenchmarkRun).RunId | Should -Be '20261122-150512-00000c'
        }
        finally {
            $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'
        }
    }

    It 'says once that no run has a load curve, and nothing where there is no run' {
        Get-RpcBenchmarkLoadCurve -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warnings.Count | Should -Be 1
        "$warnings" | Should -BeLike '*`[NoLoadCurve`]'
        Get-RpcBenchmarkLoadCurve -Tag none -WarningAction Stop | Should -BeNullOrEmpty
    }
}
