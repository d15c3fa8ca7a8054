BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $dataBefore = $env:RPCBENCH_DATA
    $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'
    foreach ($name in 'nightly', 'weekly') {
        $folder = Join-Path $env:RPCBENCH_DATA "tasks/$name"
        $null = New-Item -ItemType Directory -Path $folder
        [System.IO.File]::WriteAllLines((Join-Path $folder 'history.jsonl'), [string[]] @(
                '{"version":1,"startedAt":"2026-11-22T03:00:00Z","endedAt":"2026-11-22T03:05:00Z","runId":"r1","path":"/r/r1.json","exitCode":10,"outcome":"Slower","reason":"surely more","errorId":null}'
                '{"version":1,"startedAt":"2026-11-23T03:00:00Z","endedAt":"2026-11-23T03:00:01Z","exitCode":2,"outcome":"Failed","reason":"no plan","errorId":"PlanNotReadable"}'
                '{"version":1,"startedAt":"2026-11-24T0'
            ))
    }
    $null = New-Item -ItemType Directory -Path (Join-Path $env:RPCBENCH_DATA 'tasks/never')
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
}

Describe 'Get-RpcBenchmarkTaskHistory' {
    It 'has a line for each time, without the one that is cut' {
        $history = @(InModuleScope RpcBench { Get-RpcBenchmarkTaskHistory -Name nightly })
        $history.Count | Should -Be 2
        "$($history[0].Task) $($history[0].RunId) $($history[0].Path) $($history[0].ExitCode) $($history[0].Outcome) $($history[0].Reason)" | Should -Be 'nightly r1 /r/r1.json 10 Slower surely more'
        $history[0].StartedAt.ToUniversalTime().Hour | Should -Be 3
        $history[1].RunId | Should -BeNullOrEmpty
    }

    It 'tells times as they are meant: local, or not' {
        $second = [datetime]::new(2026, 11, 23, 0, 0, 0, [System.DateTimeKind]::Utc)
        foreach ($time in $second, $second.ToLocalTime(), [datetime]::SpecifyKind($second.ToLocalTime(), 'Unspecified')) {
            @(InModuleScope RpcBench -Parameters @{ Time = $time } { Get-RpcBenchmarkTaskHistory -Name nightly -After $Time }).ExitCode | Should -Be 2
        }
    }

    It 'says of one that began, and of which nothing more is known, that it was interrupted; unless it runs' {
        $folder = Join-Path $env:RPCBENCH_DATA 'tasks/cut'
        $null = New-Item -ItemType Directory -Path $folder
        [System.IO.File]::WriteAllLines((Join-Path $folder 'history.jsonl'), [string[]] @(
                '{"version":1,"startedAt":"2026-11-22T03:00:00Z"}'
                '{"version":1,"startedAt":"2026-11-23T03:00:00Z"}'
                '{"version":1,"startedAt":"2026-11-23T03:00:00Z","endedAt":"2026-11-23T03:05:00Z","exitCode":0,"outcome":"Measured","reason":null}'
                '{"version":1,"startedAt":"2026-11-24T03:00:00Z"}'
            ))
        @(InModuleScope RpcBench { Get-RpcBenchmarkTaskHistory -Name cut }).Outcome | Should -Be 'Interrupted', 'Measured', 'Interrupted'
        $lock = New-Object -TypeName System.IO.FileStream -ArgumentList (Join-Path $folder 'task.lock'), 'OpenOrCreate', 'ReadWrite', 'None'
        try {
            @(InModuleScope RpcBench { Get-RpcBenchmarkTaskHistory -Name cut }).Outcome | Should -Be 'Interrupted', 'Measured'
        }
        finally {
            $lock.Dispose()
            Remove-Item -LiteralPath $folder -Recurse
        }
    }

    It 'is of the tasks that are named, and of the time' {
        @(InModuleScope RpcBench { Get-RpcBenchmarkTaskHistory }).Count | Should -Be 4
        @(InModuleScope RpcBench { Get-RpcBenchmarkTaskHistory -Name 'week*' }).Task | Should -Be 'weekly', 'weekly'
        $second = [datetime]::new(2026, 11, 23, 0, 0, 0, [System.DateTimeKind]::Utc).ToLocalTime()
        @(InModuleScope RpcBench -Parameters @{ Second = $second } { Get-RpcBenchmarkTaskHistory -Name nightly -After $Second }).ExitCode | Should -Be 2
        @(InModuleScope RpcBench -Parameters @{ Second = $second } { Get-RpcBenchmarkTaskHistory -Name nightly -Before $Second }).ExitCode | Should -Be 10
    }
}
