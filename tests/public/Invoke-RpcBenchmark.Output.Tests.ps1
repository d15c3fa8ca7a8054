# Objects, streams and what is left running, against a fake engine.

BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Invoke-RpcBenchmark: objects' {
    It 'returns one object for each result event' {
        Use-FakeEngine -Steps (Get-StartedStep), (Get-ResultStep), (Get-ResultStep -Member @{ Framework = 'gRPC' }), (Get-FinishedStep)
        $results = @(Invoke-RpcBenchmark)
        $results.Framework | Should -Be 'ZeroMQ', 'gRPC'
        $results[0].PSObject.TypeNames | Should -Contain 'RpcBench.Result'
        $results[0].RunId | Should -Be '20261122-150512-0a1b2c'
    }

    It 'lets objects go when the run is over, for what is done with them runs on the machine that is measured' {
        $warned = @{ event = (Get-ExampleEvent -Name warning) }
        Use-FakeEngine -Steps (Get-StartedStep), (Get-ResultStep), $warned, (Get-ResultStep -Member @{ Framework = 'gRPC' }), $warned, (Get-FinishedStep)
        $seen = Invoke-RpcBenchmark 3>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.WarningRecord]) { 'warning' } else { $_.Framework } }
        $seen | Should -Be 'warning', 'warning', 'ZeroMQ', 'gRPC'
    }

    It 'lets objects go that came before <What>' -ForEach @(
        @{ What = 'the engine broke off'; Last = @{ exit = 7 }; Id = 'EngineFailed' }
        @{ What = 'it said that it cannot go on'; Last = @{ event = @{ type = 'failed'; terminating = $true; problem = @{ id = 'InternalError'; message = 'RpcBench itself failed.'; remedy = 'Report it.' } } }; Id = 'InternalError' }
    ) {
        Use-FakeEngine -Steps (Get-StartedStep), (Get-ResultStep), $Last
        $seen = New-Object -TypeName System.Collections.Generic.List[object]
        Get-CaughtId { Invoke-RpcBenchmark | ForEach-Object { $seen.Add($_) } } | Should -Be "$Id,Invoke-RpcBenchmark"
        $seen.Framework | Should -Be 'ZeroMQ'
    }

    It 'returns the same numbers under <_>' -ForEach 'de-DE', 'tr-TR' {
        Use-FakeEngine -Steps (Get-StartedStep), (Get-ResultStep -Member @{ Concurrency = 8 }), (Get-FinishedStep)
        $result = Invoke-UnderCulture -Culture $_ -Script { Invoke-RpcBenchmark }
        $result.LatencyP50Us | Should -Be 201
        $result.FloorRatio | Should -Be 2.5
        $result.Concurrency | Should -Be 8
    }

    It 'works under strict mode and $ErrorActionPreference Stop' {
        Use-FakeEngine -Steps (Get-StartedStep), (Get-ResultStep), (Get-FinishedStep)
        Set-StrictMode -Version Latest
        $ErrorActionPreference = 'Stop'
        (Invoke-RpcBenchmark).Framework | Should -Be 'ZeroMQ'
    }

    It 'is not held up by an engine that fills stderr' {
        Use-FakeEngine -Steps (Get-StartedStep), @{ flood = 1MB }, (Get-ResultStep), @{ flood = 1MB }, (Get-FinishedStep)
        (Invoke-RpcBenchmark).Framework | Should -Be 'ZeroMQ'
    }
}

Describe 'Invoke-RpcBenchmark: streams' {
    It 'shows progress with percentage and time left' {
        Use-FakeEngine -Steps (Get-StartedStep), @{ event = (Get-ExampleEvent -Name progress) }, (Get-FinishedStep)
        # Progress records can be read only from a pipeline of one's own.
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript("Import-Module '$ModuleRoot/RpcBench.psd1'; Invoke-RpcBenchmark").Invoke()
            $records = @($shell.Streams.Progress | Where-Object { $_.Activity -eq 'RpcBench' })
        }
        finally {
            $shell.Dispose()
        }
        $records[0].PercentComplete | Should -Be 41
        $records[0].SecondsRemaining | Should -Be 13
        $records[0].StatusDescription | Should -Not -BeNullOrEmpty
        $records[-1].RecordType | Should -Be 'Completed'
    }

    It 'writes warnings as warnings, with their id' {
        Use-FakeEngine -Steps (Get-StartedStep), @{ event = (Get-ExampleEvent -Name warning) }, (Get-FinishedStep)
        Invoke-RpcBenchmark -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike '*`[StillWarming`]'
    }

    It 'warns in the engine''s words, which are those of PowerShell where it asks' {
        $warning = Get-ExampleEvent -Name warning
        Use-FakeEngine -Steps (Get-StartedStep), @{ event = $warning }, (Get-FinishedStep)
        Invoke-RpcBenchmark -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike "*$($warning.problem.message)*$($warning.problem.remedy)*"
    }

    It 'honours the warning preference of the script that calls it' {
        Use-FakeEngine -Steps (Get-StartedStep), @{ event = (Get-ExampleEvent -Name warning) }, (Get-FinishedStep)
        $WarningPreference = 'SilentlyContinue'
        $shown = @(Invoke-RpcBenchmark 3>&1)
        $shown | Should -BeNullOrEmpty
    }

    It 'says with -Verbose what runs, and where the run is kept' {
        Use-FakeEngine -Steps (Get-StartedStep), @{ event = (Get-ExampleEvent -Name progress) }, (Get-FinishedStep)
        $verbose = @(Invoke-RpcBenchmark -Verbose 4>&1 | ForEach-Object { "$_" })
        $verbose | Should -Contain 'Payload 1 MB, 8 users: steady'
        @($verbose -like '*/tmp/r.json*').Count | Should -Be 1
    }
}

Describe 'Invoke-RpcBenchmark: nothing is left running' {
    It 'has ended when the pipeline wants no more than the first object' {
        Use-FakeEngine -Steps (Get-StartedStep), (Get-ResultStep), (Get-ResultStep), (Get-FinishedStep)
        @(Invoke-RpcBenchmark -WarningVariable warnings | Select-Object -First 1).Count | Should -Be 1
        $warnings | Should -BeNullOrEmpty
        $record = Get-FakeRecord
        $record.control | Should -BeNullOrEmpty
        Test-ProcessRunning -Id $record.pid | Should -BeFalse
    }

    It 'asks the engine to stop on Ctrl+C, and says where the run is kept' {
        Use-FakeEngine -Steps (Get-StartedStep), (Get-ResultStep), @{ waitForStop = $true }, (Get-FinishedStep -State Partial)
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript("Import-Module '$ModuleRoot/RpcBench.psd1'; Invoke-RpcBenchmark -Verbose")
            $output = New-Object -TypeName 'System.Management.Automation.PSDataCollection[psobject]'
            $handle = $shell.BeginInvoke($output, $output)
            Wait-Until { @($shell.Streams.Verbose.ReadAll() | Where-Object { $_.Message -like 'r: *' }).Count -gt 0 } -Seconds 60 | Should -BeTrue
            # What the console does on Ctrl+C.
            $shell.Stop()
            $handle.IsCompleted | Should -BeTrue
            $warnings = @($shell.Streams.Warning | ForEach-Object { $_.Message })
        }
        finally {
            $shell.Dispose()
        }
        $record = Get-FakeRecord
        $record.control | Should -Be '{"type":"stop"}'
        Test-ProcessRunning -Id $record.pid | Should -BeFalse
        $warnings | Should -BeLike '*/tmp/r.json*`[Interrupted`]'
    }

    It 'kills an engine that does not stop, and what it had started' {
        Use-FakeEngine -Steps @{ spawn = $true }, (Get-StartedStep), @{ ignoreStop = $true }
        Mock -ModuleName RpcBench -CommandName Close-RpcBenchmarkEngine -MockWith {
            & (Get-Module -Name RpcBench) { param($engine, $close) & $close -Engine $engine -GraceMilliseconds 300 } $Engine $script:CloseEngine
        }
        $script:CloseEngine = & (Get-Module -Name RpcBench) { ${function:Close-RpcBenchmarkEngine} }
        $null = Invoke-RpcBenchmark -Verbose 4>&1 | Where-Object { "$_" -like 'r: *' } | Select-Object -First 1
        $record = Get-FakeRecord
        Wait-Until { -not (Test-ProcessRunning -Id $record.pid) } | Should -BeTrue
        Wait-Until { -not (Test-ProcessRunning -Id $record.childPid) } | Should -BeTrue
    }
}
