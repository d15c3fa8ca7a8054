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
        # Either may stand for the engine.
        $engine = Invoke-TestProcess -RunId 'r1'
        $worker = Invoke-TestProcess -RunId 'r1'
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

    It 'leaves out a worker that <Case>' -ForEach @(
        @{ Case = 'is of another program'; Mark = 'r1'; Program = '/usr/bin/another'; Text = 'node'; Is = $false }
        @{ Case = 'has another run''s mark'; Mark = 'r11'; Program = $null; Text = 'node'; Is = $false }
        @{ Case = 'has no mark, or is ours where nobody sees marks'; Mark = $null; Program = $null; Text = 'node'; Is = $true }
    ) {
        Save-TestRecord -RunId r1 -Engine $engine -Worker $worker
        $path = $engine.Path
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkProcessMark -MockWith { [pscustomobject]@{ Program = $(if ($Program) { $Program } else { $path }); CommandLine = 'node -e setInterval'; Mark = $Mark; SeesMark = $null -ne $Mark } } -ParameterFilter { $Id -eq $worker.Id }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkProcessMark -MockWith { [pscustomobject]@{ Program = $path; CommandLine = 'node -e setInterval'; Mark = $null; SeesMark = $true } } -ParameterFilter { $Id -eq $engine.Id }
        $record = InModuleScope RpcBench { Get-RpcBenchmarkRunRecord }
        $record.State | Should -Be 'Running'
        @($record.Processes.Id) -contains $worker.Id | Should -Be $Is
    }

    It 'is interrupted where the caller''s id is another''s by now' {
        $later = Invoke-TestProcess
        try {
            Save-TestRecord -RunId r1 -Engine $engine -CallerId $later.Id
            Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkRunningProcess -MockWith {
                [pscustomobject]@{ Id = $engine.Id; Started = $engine.StartTime }
                [pscustomobject]@{ Id = $later.Id; Started = $engine.StartTime.AddMinutes(1) }
            }
            (InModuleScope RpcBench { Get-RpcBenchmarkRunRecord }).State | Should -Be 'Interrupted'
        }
        finally {
            $later.Kill()
        }
    }

    It 'is under way where the caller is out of sight, as in a container' {
        Save-TestRecord -RunId r1 -Engine $engine -CallerId 0
        (InModuleScope RpcBench { Get-RpcBenchmarkRunRecord }).State | Should -Be 'Running'
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
