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

Describe 'Get-RpcBenchmarkRun' {
    It 'returns one object for each run, the oldest first' {
        $runs = @(Get-RpcBenchmarkRun)
        $runs.Count | Should -Be 3
        $runs[0].PSObject.TypeNames[0] | Should -Be 'RpcBench.Run'
        $runs.Fit | Should -Be $true, $false, $true
        $runs.Tag | Should -Be 'nightly', 'v1', 'nightly'
        , $runs[2].Tag | Should -BeOfType [string[]]
        $runs[1].UnfitBecause | Should -Be 's'
        $runs[1].Findings[0].Id | Should -Be 'TwinDiffers'
        @($runs | Where-Object Fit | Sort-Object -Property StartedAt -Descending).RunId | Should -Be $ids[2, 0]
        ($runs | Measure-Object -Property CellCount -Sum).Sum | Should -Be (3 * $perRun)
    }


    It 'returns those in a state, and the last of these' {
        @(Get-RpcBenchmarkRun -State Completed -Last 1).RunId | Should -Be $ids[2]
        Get-RpcBenchmarkRun -State Failed, Partial | Should -BeNullOrEmpty
    }

    It 'has a run that is under way, saved or not, and says so' {
        $engine = Invoke-TestProcess
        $worker = Invoke-TestProcess -RunId '20261125-150512-00000a'
        try {
            Save-TestRecord -RunId '20261125-150512-00000a' -Engine $engine -Worker $worker
            Save-TestRecord -RunId $ids[1] -Engine $engine -ResultPath (Join-Path $env:RPCBENCH_DATA "results/$($ids[1]).json")
            $running = @(Get-RpcBenchmarkRun -State Running)
            $running.RunId | Should -Be $ids[1], '20261125-150512-00000a'
            $running.ProcessCount | Should -Be 1, 2
            $running[0].CellCount | Should -Be $perRun
            $running[1].CellCount | Should -BeNullOrEmpty
            @(Get-RpcBenchmarkRun -RunId '20261125-150512-00000a' -ErrorAction Stop).State | Should -Be 'Running'
            @(Get-RpcBenchmarkRun -Last 1).RunId | Should -Be '20261125-150512-00000a'
            @(Get-RpcBenchmarkRun -Tag nightly).Count | Should -Be 2
            Remove-RpcBenchmarkRun -RunId $ids[1] -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failures
            $failures[0].FullyQualifiedErrorId | Should -Be 'RunUnderWay,Remove-RpcBenchmarkRun'
            Join-Path $env:RPCBENCH_DATA "results/$($ids[1]).json" | Should -Exist
        }
        finally {
            $engine, $worker | Stop-Process -Force
            Remove-Item -LiteralPath (Join-Path $env:RPCBENCH_DATA 'running') -Recurse
        }
    }

    Context 'where the zone is not whole hours from UTC: <_>' -ForEach 'Asia/Kolkata', 'Asia/Kathmandu', 'America/St_Johns' {
        BeforeAll {
            # Windows has no such variable: there the zone is the machine's.
            $zoneBefore = $env:TZ
            $env:TZ = $_
            [System.TimeZoneInfo]::ClearCachedData()
        }

        AfterAll {
            $env:TZ = $zoneBefore
            [System.TimeZoneInfo]::ClearCachedData()
        }

        It 'has times of this place, and finds runs by them to the second' {
            $first = Get-RpcBenchmarkRun -RunId $ids[0]
            $first.StartedAt.Kind | Should -Be 'Local'
            $first.StartedAt.ToUniversalTime().Ticks | Should -Be ([datetime] '2026-11-22T15:05:12.250').Ticks
            if ([System.IO.Path]::DirectorySeparatorChar -eq '/') { $first.StartedAt.Minute | Should -Not -Be 5 }
            $local = $first.StartedAt
            @(Get-RpcBenchmarkRun -After $local.AddSeconds(-1) -Before $local.AddSeconds(1)).RunId | Should -Be $ids[0]
            @(Get-RpcBenchmarkRun -After $local.AddSeconds(1)).RunId | Should -Not -Contain $ids[0]
        }
    }
}
