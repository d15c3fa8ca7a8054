# Everything that goes wrong, against a fake engine.

BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
}

AfterAll {
    Clear-FakeEngine
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
        @{ Line = '{"type":' }
        @{ Line = '{"type":"explosion"}' }
        @{ Line = '{"type":"result","cell":{},"floor":null}' }
    ) {
        Use-FakeEngine -Steps @{ raw = $Line }, @{ waitForStop = $true }
        Get-CaughtId { Invoke-RpcBenchmark } | Should -Be 'BadEvent,Invoke-RpcBenchmark'
    }

    It 'passes over what something else prints, with warnings that quote a part of it' {
        Use-FakeEngine -Steps @{ raw = 'not json' }, @{ raw = ('x' * 5000) }, @{ raw = '42' }, @{ raw = 'one too many' }, (Get-StartedStep), (Get-ResultStep), (Get-FinishedStep)
        $results = @(Invoke-RpcBenchmark -WarningVariable warnings -WarningAction SilentlyContinue)
        $results.Count | Should -Be 1
        @($warnings).Count | Should -Be 3
        $warnings[0] | Should -BeLike "*'not json'*StrayOutput*"
        ([string] $warnings[1]).Length | Should -BeLessThan 500
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

    It 'refuses an -OutputPath that is not in a file system' {
        Use-FakeEngine -Steps (Get-FinishedStep)
        Get-CaughtId { Invoke-RpcBenchmark -OutputPath 'Env:\run.json' } | Should -Be 'OutputNotWritable,Invoke-RpcBenchmark'
    }

    It 'refuses an -AdapterPath that is not in a file system' {
        Use-FakeEngine -Steps (Get-FinishedStep)
        $failure = { Invoke-RpcBenchmark -AdapterPath 'Env:\http' } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -Be 'AdapterNotFound,Invoke-RpcBenchmark'
        $failure.CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $failure.ErrorDetails.RecommendedAction | Should -Match '-AdapterPath'
        Test-Path -LiteralPath $env:RPCBENCH_FAKE_RECORD | Should -BeFalse
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
