BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $dataBefore = $env:RPCBENCH_DATA
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
}

Describe 'Get-RpcBenchmarkRunRecord' {
    BeforeEach {
        $env:RPCBENCH_DATA = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
        $engine = Invoke-TestProcess
        $worker = Invoke-TestProcess
    }
    AfterEach {
        $engine, $worker | ForEach-Object { if (-not $_.HasExited) { $_.Kill() } }
    }

    It 'is nothing where nothing was ever run' {
        InModuleScope RpcBench { Get-RpcBenchmarkRunRecord } | Should -BeNullOrEmpty
    }

    It 'has what runs of a run under way, each process once, the engine first, whose id is the <Its>' -ForEach @{ Its = 'lower' }, @{ Its = 'higher' } {
        # Ids come again, and on Windows in any order.
        $engine, $worker = $engine, $worker | Sort-Object -Property Id -Descending:($Its -eq 'higher')
        Save-TestRecord -RunId r1 -Engine $engine -Worker $worker
        $record = InModuleScope RpcBench { Get-RpcBenchmarkRunRecord }
        $record.State | Should -Be 'Running'
        $record.RunId | Should -Be 'r1'
        $record.Processes.Id | Should -Be $engine.Id, $worker.Id
        $record.Processes.Who | Should -Be 'engine', 'ZeroMQ on Node (server)'
        [System.Math]::Abs(($record.StartedAt - $engine.StartTime).TotalSeconds) | Should -BeLessThan 0.01
    }

    It 'is interrupted when <Who> is gone' -ForEach @{ Who = 'the engine' }, @{ Who = 'the caller' } {
        $caller = Invoke-TestProcess
        Save-TestRecord -RunId r1 -Engine $engine -Worker $worker -CallerId $caller.Id
        $gone = if ($Who -eq 'the engine') { $engine } else { $caller }
        $gone.Kill()
        $gone.WaitForExit()
        try {
            $record = InModuleScope RpcBench { Get-RpcBenchmarkRunRecord }
            $record.State | Should -Be 'Interrupted'
            $record.Processes.Id | Should -Contain $worker.Id
        }
        finally {
            if (-not $caller.HasExited) { $caller.Kill() }
        }
    }

    It 'leaves out what runs now under an id of then' {
        Save-TestRecord -RunId r1 -Engine $engine -Worker $worker -Later ([timespan]::FromSeconds(-60))
        $record = InModuleScope RpcBench { Get-RpcBenchmarkRunRecord }
        $record.Processes | Should -BeNullOrEmpty
        $record.State | Should -Be 'Interrupted'
    }

    It 'takes an engine that it may not look at for one that runs, and nothing of it for its own' {
        Save-TestRecord -RunId r1 -Engine $engine -Worker $worker
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkRunningProcess -MockWith { $Id | ForEach-Object { [pscustomobject]@{ Id = $_; Started = $null } } }
        $record = InModuleScope RpcBench { Get-RpcBenchmarkRunRecord }
        $record.State | Should -Be 'Running'
        $record.Processes | Should -BeNullOrEmpty
        $record.Hidden.Id | Should -Be $engine.Id, $worker.Id
    }

    It 'says of a record that cannot be read just that' {
        $null = New-Item -ItemType Directory -Path (Join-Path $env:RPCBENCH_DATA 'running')
        [System.IO.File]::WriteAllText((Join-Path $env:RPCBENCH_DATA 'running/r2.jsonl'), '{')
        (InModuleScope RpcBench { Get-RpcBenchmarkRunRecord }).State | Should -Be 'Unreadable'
    }
}
