# Parameters, objects, streams and errors, against a fake engine. The real one is in tests/Engine.Tests.ps1.

BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Invoke-RpcBenchmark: the plan' {
    BeforeEach {
        # On Windows every plan names the CPUs of this machine.
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkOwnerCpu
        Use-FakeEngine -Steps (Get-StartedStep), (Get-FinishedStep)
    }

    It 'starts the engine with a constant command line' {
        Invoke-RpcBenchmark -Framework ZeroMQ -PayloadSize 1MB
        (Get-FakeRecord).argv -join ' ' | Should -BeExactly 'run --control -'
    }

    It 'holds what was given and nothing else: <Name>' -ForEach @(
        @{ Name = 'nothing'; Given = @{}; Plan = '{"version":1}' }
        @{ Name = '-Framework'; Given = @{ Framework = 'ZeroMQ', 'gRPC' }; Plan = '{"version":1,"frameworks":["ZeroMQ","gRPC"]}' }
        @{ Name = 'one -Framework, still a list'; Given = @{ Framework = 'ZeroMQ' }; Plan = '{"version":1,"frameworks":["ZeroMQ"]}' }
        @{ Name = '-Runtime'; Given = @{ Runtime = 'Node' }; Plan = '{"version":1,"runtimes":["Node"]}' }
        @{ Name = '-Scenario'; Given = @{ Scenario = 'Stream' }; Plan = '{"version":1,"scenarios":["Stream"]}' }
        @{ Name = '-Argument'; Given = @{ Argument = 'Text' }; Plan = '{"version":1,"arguments":["Text"]}' }
        @{ Name = '-PayloadSize'; Given = @{ PayloadSize = 1KB, 1GB }; Plan = '{"version":1,"payloadBytes":[1024,1073741824]}' }
        @{ Name = '-StreamCount'; Given = @{ StreamCount = 10 }; Plan = '{"version":1,"streamCount":10}' }
        @{ Name = '-Concurrency'; Given = @{ Concurrency = 1, 8 }; Plan = '{"version":1,"concurrency":[1,8]}' }
        @{ Name = '-Duration'; Given = @{ Duration = '500ms' }; Plan = '{"version":1,"durationSeconds":0.5}' }
        @{ Name = '-Launches'; Given = @{ Launches = 3 }; Plan = '{"version":1,"launches":3}' }
        @{ Name = '-Slo and -Arrivals'; Given = @{ Slo = 'p99=5ms'; Arrivals = 'poisson' }; Plan = '{"version":1,"slo":"p99=5ms","arrivals":"poisson"}' }
        @{ Name = '-Connections'; Given = @{ Connections = 4 }; Plan = '{"version":1,"connections":4}' }
        @{ Name = '-Effort'; Given = @{ Effort = 'Quick' }; Plan = '{"version":1,"effort":"Quick"}' }
        @{ Name = '-Placement'; Given = @{ Placement = 'one-core', 'Free' }; Plan = '{"version":1,"placements":["one-core","Free"]}' }
        @{ Name = 'one -Placement, still a list'; Given = @{ Placement = 'Split' }; Plan = '{"version":1,"placements":["Split"]}' }
        @{ Name = '-Precision'; Given = @{ Precision = '2pct' }; Plan = '{"version":1,"precision":0.02}' }
        @{ Name = '-Confidence'; Given = @{ Confidence = '95%' }; Plan = '{"version":1,"confidence":0.95}' }
        @{ Name = '-Threshold'; Given = @{ Threshold = 0.05 }; Plan = '{"version":1,"threshold":0.05}' }
        @{ Name = '-MaxTime'; Given = @{ MaxTime = '1500ms' }; Plan = '{"version":1,"maxTimeSeconds":1.5}' }
        @{ Name = '-Seed'; Given = @{ Seed = 4294967295 }; Plan = '{"version":1,"seed":4294967295}' }
        @{ Name = '-IncludeFloor'; Given = @{ IncludeFloor = $true }; Plan = '{"version":1,"includeFloor":true}' }
        @{ Name = '-IncludeFloor:$false'; Given = @{ IncludeFloor = $false }; Plan = '{"version":1,"includeFloor":false}' }
        @{ Name = 'what only the engine may refuse'; Given = @{ PayloadSize = 0; Concurrency = -1; Framework = 'zeromk' }; Plan = '{"version":1,"frameworks":["zeromk"],"payloadBytes":[0],"concurrency":[-1]}' }
    ) {
        Invoke-RpcBenchmark @Given
        (Get-FakeRecord).plan | Should -BeExactly $Plan
    }

    It 'binds sizes as they are typed' {
        Invoke-RpcBenchmark -Framework ZeroMQ -PayloadSize 1MB
        (Get-FakePlan).payloadBytes | Should -Be 1048576
    }

    It 'reads "<Text>" as <Seconds> seconds under <Culture>' -ForEach @(
        foreach ($culture in 'en-US', 'de-DE', 'tr-TR') {
            @{ Text = '1.5s'; Seconds = 1.5; Culture = $culture }
            @{ Text = '2MIN'; Seconds = 120; Culture = $culture }
        }
    ) {
        Invoke-UnderCulture -Culture $Culture -Script { Invoke-RpcBenchmark -Duration $Text }
        (Get-FakeRecord).plan | Should -Match "`"durationSeconds`":$([regex]::Escape($Seconds.ToString([cultureinfo]::InvariantCulture)))(\.0)?}"
    }

    It 'takes a TimeSpan, a whole and a broken number for -Duration: <Seconds>' -ForEach @(
        @{ Value = [timespan]::FromSeconds(5); Seconds = 5 }
        @{ Value = 5; Seconds = 5 }
        @{ Value = 0.5; Seconds = 0.5 }
    ) {
        Invoke-UnderCulture -Culture 'de-DE' -Script { Invoke-RpcBenchmark -Duration $Value }
        (Get-FakePlan).durationSeconds | Should -Be $Seconds
    }

    It 'takes rates as numbers under <_>' -ForEach 'en-US', 'de-DE', 'tr-TR' {
        Invoke-UnderCulture -Culture $_ -Script { Invoke-RpcBenchmark -Rate 500, 0.5 }
        # Windows PowerShell writes 500, PowerShell 7 writes 500.0.
        (Get-FakeRecord).plan | Should -Match '^\{"version":1,"rates":\[500(\.0)?,0\.5\]\}$'
    }

    It 'has no -Concurrency beside -<_>' -ForEach 'Rate', 'Slo', 'Connections', 'Arrivals' {
        $given = @{ $_ = '5' }
        Get-CaughtId { Invoke-RpcBenchmark -Concurrency 1 @given } | Should -Be 'AmbiguousParameterSet,Invoke-RpcBenchmark'
        Test-Path -LiteralPath $env:RPCBENCH_FAKE_RECORD | Should -BeFalse
    }

    It 'reads a share as text and as a number under <_>' -ForEach 'en-US', 'de-DE', 'tr-TR' {
        Invoke-UnderCulture -Culture $_ -Script { Invoke-RpcBenchmark -Precision 2.5PCT -Threshold 0.5 }
        (Get-FakeRecord).plan | Should -BeExactly '{"version":1,"precision":0.025,"threshold":0.5}'
    }

    It 'makes one plan of the names that come through the pipeline' {
        'ZeroMQ', 'gRPC', 'ZeroMQ' | Invoke-RpcBenchmark
        (Get-FakePlan).frameworks | Should -Be 'ZeroMQ', 'gRPC'
    }

    It 'makes one plan of the objects that come through the pipeline' {
        [pscustomobject]@{ Name = 'ZeroMQ'; Runtime = 'Node' }, [pscustomobject]@{ Name = 'gRPC'; Runtime = 'Node' } | Invoke-RpcBenchmark
        (Get-FakePlan).frameworks | Should -Be 'ZeroMQ', 'gRPC'
        (Get-FakePlan).runtimes | Should -Be 'Node'
    }

    It 'measures nothing when nothing came through the pipeline' {
        @() | Invoke-RpcBenchmark
        Test-Path -LiteralPath $env:RPCBENCH_FAKE_RECORD | Should -BeFalse
    }

    It 'resolves -OutputPath against the location of PowerShell, not of the process' {
        $folder = New-Item -ItemType Directory -Path (Join-Path $TestDrive 'with [brackets] and spaces')
        Push-Location -LiteralPath $folder.FullName
        try {
            Invoke-RpcBenchmark -OutputPath './run.json'
        }
        finally {
            Pop-Location
        }
        (Get-FakePlan).outputPath | Should -BeExactly (Join-Path $folder.FullName 'run.json')
    }

    It 'sends letters that are not ASCII as UTF-8' {
        $letters = -join [char[]] @(0xFC, 0x131, 0x4E2D)
        Invoke-RpcBenchmark -OutputPath (Join-Path $TestDrive "$letters.json")
        (Get-FakePlan).outputPath | Should -BeLike "*$letters.json"
    }

    It 'starts nothing with -WhatIf' {
        Invoke-RpcBenchmark -Framework ZeroMQ -WhatIf
        Test-Path -LiteralPath $env:RPCBENCH_FAKE_RECORD | Should -BeFalse
    }

    It 'leaves the location and the preferences of the caller alone' {
        $before = (Get-Location).Path
        $ErrorActionPreference = 'Continue'
        $ProgressPreference = 'SilentlyContinue'
        Invoke-RpcBenchmark
        (Get-Location).Path | Should -Be $before
        $ErrorActionPreference | Should -Be 'Continue'
        $ProgressPreference | Should -Be 'SilentlyContinue'
    }
}

Describe 'Invoke-RpcBenchmark: who can set affinities sets them' {
    BeforeAll {
        # As on Windows, wherever this runs.
        Import-WindowsFunction -Name Set-RpcBenchmarkProcessorAffinity

        function Get-PlaceStep {
            param([int] $Id, [int[]] $Cpu)
            @{ event = @{ type = 'place'; id = $Id; pid = 4321; cpus = $Cpu } }
        }
    }

    AfterAll {
        Import-RpcBench
    }

    It 'offers its CPUs and answers every place event' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkOwnerCpu -MockWith { 0, 1 }
        Mock -ModuleName RpcBench -CommandName Set-RpcBenchmarkProcessorAffinity
        Mock -ModuleName RpcBench -CommandName Set-RpcBenchmarkProcessorAffinity -ParameterFilter { $Cpu.Count -gt 1 } -MockWith { throw 'Access is denied.' }
        Use-FakeEngine -Steps (Get-StartedStep), (Get-PlaceStep -Id 1 -Cpu 1), @{ waitForAnswer = $true }, (Get-PlaceStep -Id 2 -Cpu 0, 1), @{ waitForAnswer = $true }, (Get-ResultStep), (Get-FinishedStep)
        $results = @(Invoke-RpcBenchmark 2>&1)
        $results.Framework | Should -Be 'ZeroMQ' -Because 'what a refusal means is the engine''s to say'
        (Get-FakePlan).ownerCpus | Should -Be 0, 1
        (Get-FakeRecord).control | Should -Be '{"type":"placed","id":1,"error":null}', '{"type":"placed","id":2,"error":"Access is denied"}'
        Should -Invoke -ModuleName RpcBench -CommandName Set-RpcBenchmarkProcessorAffinity -Times 1 -Exactly -ParameterFilter { $Id -eq 4321 -and "$Cpu" -eq '1' }
    }

    It 'offers one CPU as a list, too' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkOwnerCpu -MockWith { 3 }
        Use-FakeEngine -Steps (Get-StartedStep), (Get-FinishedStep)
        Invoke-RpcBenchmark
        (Get-FakeRecord).plan | Should -BeExactly '{"version":1,"ownerCpus":[3]}'
    }

    It 'touches nothing when it has offered nothing' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkOwnerCpu
        Mock -ModuleName RpcBench -CommandName Set-RpcBenchmarkProcessorAffinity
        Use-FakeEngine -Steps (Get-StartedStep), (Get-PlaceStep -Id 1 -Cpu 0), @{ waitForAnswer = $true }, (Get-FinishedStep)
        Invoke-RpcBenchmark
        (Get-FakeRecord).plan | Should -BeExactly '{"version":1}'
        ((Get-FakeRecord).control | ConvertFrom-Json).error | Should -Not -BeNullOrEmpty
        Should -Not -Invoke -ModuleName RpcBench -CommandName Set-RpcBenchmarkProcessorAffinity
    }
}

Describe 'Invoke-RpcBenchmark: objects' {
    It 'returns one object for each result event' {
        Use-FakeEngine -Steps (Get-StartedStep), (Get-ResultStep), (Get-ResultStep -Cell @{ framework = 'gRPC' }), (Get-FinishedStep)
        $results = @(Invoke-RpcBenchmark)
        $results.Framework | Should -Be 'ZeroMQ', 'gRPC'
        $results[0].PSObject.TypeNames | Should -Contain 'RpcBench.Result'
        $results[0].RunId | Should -Be 'r'
    }

    It 'lets objects go as they arrive' {
        # The engine says no more until it is stopped: had the object been held back, this would not end.
        Use-FakeEngine -Steps (Get-StartedStep), (Get-ResultStep), @{ waitForStop = $true }, (Get-FinishedStep -State Partial)
        $first = Invoke-RpcBenchmark | Select-Object -First 1
        $first.Framework | Should -Be 'ZeroMQ'
    }

    It 'returns the same numbers under <_>' -ForEach 'de-DE', 'tr-TR' {
        Use-FakeEngine -Steps (Get-StartedStep), (Get-ResultStep -Cell @{ concurrency = 8 }), (Get-FinishedStep)
        $result = Invoke-UnderCulture -Culture $_ -Script { Invoke-RpcBenchmark }
        $result.LatencyP50Us | Should -Be 201
        $result.xFloor | Should -Be 2.5
        $result.Group | Should -BeExactly 'SimpleCall, small int, 8 users, one core'
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
        "$warnings" | Should -BeLike '*`[WarmupNotStable`]'
    }

    It 'speaks of parameters, not of options' {
        Use-FakeEngine -Steps (Get-StartedStep), @{ event = (Get-ExampleEvent -Name warning) }, (Get-FinishedStep)
        Invoke-RpcBenchmark -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike '* -Duration *'
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

Describe 'Invoke-RpcBenchmark: errors' {
    It 'goes on after a cell that failed' {
        Use-FakeEngine -Steps (Get-StartedStep), @{ event = (Get-ExampleEvent -Name failed-cell) }, (Get-ResultStep), (Get-FinishedStep)
        $result = Invoke-RpcBenchmark -ErrorVariable failures -ErrorAction SilentlyContinue
        $result.Framework | Should -Be 'ZeroMQ'
        $failures[0].FullyQualifiedErrorId | Should -Be 'WrongAnswer,Invoke-RpcBenchmark'
        $failures[0].TargetObject | Should -Be 'x'
        $failures[0].CategoryInfo.Category | Should -Be 'InvalidResult'
    }

    It 'ends where the engine says that nothing more is measured' {
        Use-FakeEngine -Steps @{ event = (Get-ExampleEvent -Name failed-run) }, @{ event = (Get-ExampleEvent -Name finished-nothing-ran) }
        $failure = { Invoke-RpcBenchmark -Framework zeromk } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -Be 'UnknownFramework,Invoke-RpcBenchmark'
        $failure.CategoryInfo.Category | Should -Be 'InvalidArgument'
        $failure.TargetObject | Should -Be 'zeromk'
        $failure.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'ends at the first cell that failed where the calling script says Stop' {
        Use-FakeEngine -Steps (Get-StartedStep), @{ event = (Get-ExampleEvent -Name failed-cell) }, @{ waitForStop = $true }, (Get-FinishedStep)
        $ErrorActionPreference = 'Stop'
        Get-CaughtId { Invoke-RpcBenchmark } | Should -Be 'WrongAnswer,Invoke-RpcBenchmark'
        Test-ProcessRunning -Id (Get-FakeRecord).pid | Should -BeFalse
    }

    It 'refuses a newer version by name' {
        Use-FakeEngine -Steps (Get-StartedStep -Version 2), @{ waitForStop = $true }, (Get-FinishedStep)
        $failure = { Invoke-RpcBenchmark } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -Be 'UnsupportedVersion,Invoke-RpcBenchmark'
        $failure.Exception.Message | Should -BeLike '*events*2*1*'
        Test-ProcessRunning -Id (Get-FakeRecord).pid | Should -BeFalse
    }

    It 'refuses a line that is not an event: <Line>' -ForEach @(
        @{ Line = 'not json' }
        @{ Line = '"text"' }
        @{ Line = '{"type":"explosion"}' }
        @{ Line = '{"type":"result","cell":{},"floor":null}' }
    ) {
        Use-FakeEngine -Steps @{ raw = $Line }, @{ waitForStop = $true }
        Get-CaughtId { Invoke-RpcBenchmark } | Should -Be 'BadEvent,Invoke-RpcBenchmark'
    }

    It 'quotes the last words of an engine that dies' {
        Use-FakeEngine -Steps (Get-StartedStep), (Get-ResultStep), @{ stderr = 'out of cheese' }, @{ exit = 7 }
        $failure = { Invoke-RpcBenchmark } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -Be 'EngineFailed,Invoke-RpcBenchmark'
        $failure.Exception.Message | Should -BeLike '*7*out of cheese*'
    }

    It 'says so when the engine never reads its plan' {
        Use-FakeEngine -Steps @{ exit = 1 } -Also @{ deaf = $true }
        Get-CaughtId { Invoke-RpcBenchmark } | Should -Be 'EngineFailed,Invoke-RpcBenchmark'
    }

    It 'reports a run that failed although nobody said why' {
        Use-FakeEngine -Steps (Get-StartedStep), (Get-FinishedStep -State Failed)
        Invoke-RpcBenchmark -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -Be 'EngineFailed,Invoke-RpcBenchmark'
    }

    It 'leaves nothing in $Error when all went well' {
        Use-FakeEngine -Steps (Get-StartedStep), (Get-ResultStep), (Get-FinishedStep)
        $global:Error.Clear()
        $null = Invoke-RpcBenchmark -ErrorVariable failures
        $failures | Should -BeNullOrEmpty
        $global:Error | Should -BeNullOrEmpty
    }

    It 'refuses a -Duration of "<_>"' -ForEach '5x', 'soon', '1,5s', ' ' {
        Use-FakeEngine -Steps (Get-FinishedStep)
        Get-CaughtId { Invoke-RpcBenchmark -Duration $_ } | Should -Be 'InvalidDuration,Invoke-RpcBenchmark'
        Test-Path -LiteralPath $env:RPCBENCH_FAKE_RECORD | Should -BeFalse
    }

    It 'refuses a -<Parameter> of "<Value>"' -ForEach @(
        foreach ($parameter in 'Precision', 'Confidence', 'Threshold') {
            foreach ($value in '2percent', '2,5%', 'high', ' ') { @{ Parameter = $parameter; Value = $value } }
        }
        foreach ($value in '5x', 'soon', '1,5m', ' ') { @{ Parameter = 'MaxTime'; Value = $value } }
    ) {
        Use-FakeEngine -Steps (Get-FinishedStep)
        $given = @{ $Parameter = $Value }
        $failure = { Invoke-RpcBenchmark @given } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -Be "Invalid$Parameter,Invoke-RpcBenchmark"
        $failure.TargetObject | Should -Be $Value
        $failure.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        Test-Path -LiteralPath $env:RPCBENCH_FAKE_RECORD | Should -BeFalse
    }

    It 'refuses an -OutputPath that is not in a file system' {
        Use-FakeEngine -Steps (Get-FinishedStep)
        Get-CaughtId { Invoke-RpcBenchmark -OutputPath 'Env:\run.json' } | Should -Be 'OutputNotWritable,Invoke-RpcBenchmark'
    }

    It 'says how to build an engine that has not been built' {
        $env:RPCBENCH_ENGINE = Join-Path $TestDrive 'nowhere/rpcbench.mjs'
        $failure = { Invoke-RpcBenchmark } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -Be 'EngineNotBuilt,Invoke-RpcBenchmark'
        $failure.CategoryInfo.Category | Should -Be 'NotInstalled'
        $failure.ErrorDetails.RecommendedAction | Should -BeLike '*./build.ps1*'
    }

    It 'says how to get a node that is missing' {
        Use-FakeEngine -Steps (Get-FinishedStep)
        $path = $env:PATH
        try {
            $env:PATH = "$TestDrive"
            $failure = { Invoke-RpcBenchmark } | Should -Throw -PassThru
        }
        finally {
            $env:PATH = $path
        }
        $failure.FullyQualifiedErrorId | Should -Be 'NodeMissing,Invoke-RpcBenchmark'
    }

    It 'says that node is too old when such a node fails' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows) {
        Use-FakeEngine -Steps (Get-FinishedStep)
        $folder = New-Item -ItemType Directory -Path (Join-Path $TestDrive 'oldnode')
        $node = Join-Path $folder.FullName 'node'
        [System.IO.File]::WriteAllText($node, "#!/bin/sh`nif [ `"`$1`" = --version ]; then echo v12.22.9; else echo SyntaxError >&2; exit 1; fi`n")
        chmod +x $node
        $path = $env:PATH
        try {
            $env:PATH = "$($folder.FullName):$path"
            $failure = { Invoke-RpcBenchmark } | Should -Throw -PassThru
        }
        finally {
            $env:PATH = $path
        }
        $failure.FullyQualifiedErrorId | Should -Be 'NodeTooOld,Invoke-RpcBenchmark'
    }
}

Describe 'Invoke-RpcBenchmark: nothing is left running' {
    It 'asks the engine to stop when the pipeline wants no more' {
        Use-FakeEngine -Steps (Get-StartedStep), (Get-ResultStep), @{ waitForEnd = $true }, (Get-FinishedStep -State Partial)
        $null = Invoke-RpcBenchmark -WarningVariable warnings | Select-Object -First 1
        $warnings | Should -BeNullOrEmpty
        $record = Get-FakeRecord
        $record.control | Should -Be '{"type":"stop"}'
        $record.stdinEnded | Should -BeTrue
        Test-ProcessRunning -Id $record.pid | Should -BeFalse
    }

    It 'asks the engine to stop on Ctrl+C, and says where the run is kept' {
        Use-FakeEngine -Steps (Get-StartedStep), (Get-ResultStep), @{ waitForStop = $true }, (Get-FinishedStep -State Partial)
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript("Import-Module '$ModuleRoot/RpcBench.psd1'; Invoke-RpcBenchmark")
            $output = New-Object -TypeName 'System.Management.Automation.PSDataCollection[psobject]'
            $handle = $shell.BeginInvoke($output, $output)
            Wait-Until { $output.Count -gt 0 } | Should -BeTrue
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
        Use-FakeEngine -Steps (Get-StartedStep), @{ spawn = $true }, (Get-ResultStep), @{ ignoreStop = $true }
        Mock -ModuleName RpcBench -CommandName Close-RpcBenchmarkEngine -MockWith {
            & (Get-Module -Name RpcBench) { param($engine, $close) & $close -Engine $engine -GraceMilliseconds 300 } $Engine $script:CloseEngine
        }
        $script:CloseEngine = & (Get-Module -Name RpcBench) { ${function:Close-RpcBenchmarkEngine} }
        $null = Invoke-RpcBenchmark | Select-Object -First 1
        $record = Get-FakeRecord
        Wait-Until { -not (Test-ProcessRunning -Id $record.pid) } | Should -BeTrue
        Wait-Until { -not (Test-ProcessRunning -Id $record.childPid) } | Should -BeTrue
    }
}
