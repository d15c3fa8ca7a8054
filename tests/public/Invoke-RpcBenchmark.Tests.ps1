BeforeDiscovery {
    # .NET sets affinities on Linux, too (of the main thread), but not on macOS.
    $canSet = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows -or $IsLinux
}

# What becomes of parameters: the plan that the engine is given. A fake engine; the real one is in tests/engine.
# Objects and streams, errors, and what is left behind are in the files beside this one.

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
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkCallerCpu
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
        @{ Name = '-Api'; Given = @{ Api = 'Async' }; Plan = '{"version":1,"apis":["Async"]}' }
        @{ Name = '-Api All'; Given = @{ Api = 'All' }; Plan = '{"version":1,"apis":["All"]}' }
        @{ Name = '-Scenario'; Given = @{ Scenario = 'Stream' }; Plan = '{"version":1,"scenarios":["Stream"]}' }
        @{ Name = '-PayloadSize'; Given = @{ PayloadSize = 1KB, 1GB }; Plan = '{"version":1,"payloadBytes":[1024,1073741824]}' }
        @{ Name = '-StreamCount'; Given = @{ StreamCount = 10 }; Plan = '{"version":1,"streamCount":10}' }
        @{ Name = '-Concurrency'; Given = @{ Concurrency = 1, 8 }; Plan = '{"version":1,"concurrency":[1,8]}' }
        @{ Name = '-Effort'; Given = @{ Effort = 'Quick' }; Plan = '{"version":1,"effort":"Quick"}' }
        @{ Name = '-MaxTime'; Given = @{ MaxTime = '1500ms' }; Plan = '{"version":1,"maxTimeSeconds":"1500ms"}' }
        @{ Name = '-Tag, one'; Given = @{ Tag = 'nightly' }; Plan = '{"version":1,"tags":["nightly"]}' }
        @{ Name = '-Tag, several'; Given = @{ Tag = 'nightly', 'v1.2' }; Plan = '{"version":1,"tags":["nightly","v1.2"]}' }
        @{ Name = 'what only the engine may refuse'; Given = @{ PayloadSize = 0; Concurrency = -1; Framework = 'zeromk' }; Plan = '{"version":1,"frameworks":["zeromk"],"payloadBytes":[0],"concurrency":[-1]}' }
    ) {
        Invoke-RpcBenchmark @Given
        (Get-FakeRecord).plan | Should -BeExactly $Plan
    }

    It 'holds -AdapterPath as full paths, from where PowerShell is' {
        $null = New-Item -ItemType Directory -Path (Join-Path $TestDrive 'adapters [1]') -Force
        Push-Location -LiteralPath (Join-Path $TestDrive 'adapters [1]')
        try {
            Invoke-RpcBenchmark -AdapterPath http, 'TestDrive:\thrift'
        }
        finally {
            Pop-Location
        }
        (Get-FakePlan).adapters | Should -Be (Join-Path $TestDrive 'adapters [1]' | Join-Path -ChildPath 'http'), (Join-Path (Get-PSDrive -Name TestDrive).Root 'thrift')
        Invoke-RpcBenchmark -AdapterPath http
        (Get-FakeRecord).plan | Should -Match '"adapters":\["[^"]+"\]' -Because 'one is still a list'
    }

    It 'binds sizes as they are typed' {
        Invoke-RpcBenchmark -Framework ZeroMQ -PayloadSize 1MB
        (Get-FakePlan).payloadBytes | Should -Be 1048576
    }

    It 'sends times as they were typed, for the engine to read by its one rule: <Said>' -ForEach @(
        @{ Value = '1.5s'; Said = '1.5s' }
        @{ Value = [timespan]::FromSeconds(5); Said = '00:00:05' }
        @{ Value = 5; Said = '5' }
        @{ Value = 0.5; Said = '0.5' }
    ) {
        Invoke-UnderCulture -Culture 'de-DE' -Script { Invoke-RpcBenchmark -MaxTime $Value }
        (Get-FakePlan).maxTimeSeconds | Should -BeExactly $Said
    }

    It 'takes rates as numbers under <_>' -ForEach 'en-US', 'de-DE', 'tr-TR' {
        Invoke-UnderCulture -Culture $_ -Script { Invoke-RpcBenchmark -Rate 500, 0.5 }
        # Windows PowerShell writes 500, PowerShell 7 writes 500.0.
        (Get-FakeRecord).plan | Should -Match '^\{"version":1,"rates":\[500(\.0)?,0\.5\]\}$'
    }

    It 'has no -Concurrency beside -<_>' -ForEach 'Rate', 'Slo' {
        $given = @{ $_ = '5' }
        Get-CaughtId { Invoke-RpcBenchmark -Concurrency 1 @given } | Should -Be 'AmbiguousParameterSet,Invoke-RpcBenchmark'
        Test-Path -LiteralPath $env:RPCBENCH_FAKE_RECORD | Should -BeFalse
    }

    It 'makes one plan of the names that come through the pipeline' {
        'ZeroMQ', 'gRPC', 'ZeroMQ' | Invoke-RpcBenchmark
        (Get-FakePlan).frameworks | Should -Be 'ZeroMQ', 'gRPC'
    }

    It 'makes one plan of the objects that come through the pipeline' {
        [pscustomobject]@{ Name = 'ZeroMQ'; Runtime = 'Node' }, [pscustomobject]@{ Name = 'gRPC'; Runtime = 'Node' } | Invoke-RpcBenchmark
        (Get-FakeRecord).plan | Should -BeExactly '{"version":1,"implementations":[{"framework":"ZeroMQ","runtime":"Node"},{"framework":"gRPC","runtime":"Node"}]}'
    }

    It 'names the implementations that came through the pipeline, and multiplies nothing' {
        $objects = @(
            [pscustomobject]@{ Name = 'RPyC'; Runtime = 'Python'; Api = 'Sync'; Tuning = [string[]] @('Default', 'Tuned') }
            [pscustomobject]@{ Framework = 'ZeroMQ'; Runtime = 'Node'; Api = 'Async'; Tuning = 'Tuned' }
        )
        $objects | Invoke-RpcBenchmark -StreamCount 5
        (Get-FakeRecord).plan | Should -BeExactly '{"version":1,"implementations":[{"framework":"RPyC","runtime":"Python","api":"Sync"},{"framework":"ZeroMQ","runtime":"Node","api":"Async","variant":"Tuned"}],"streamCount":5}'
        $objects[0] | Invoke-RpcBenchmark
        (Get-FakeRecord).plan | Should -Match '"implementations":\[\{' -Because 'one is still a list'
    }

    It 'passes by what a listing says does not exist, unless there is nothing else' {
        $absent = [pscustomobject]@{ Name = 'ZeroMQ'; Runtime = 'Node'; Api = 'Sync'; Available = $false; Pattern = $null }
        $lacking = [pscustomobject]@{ Name = 'RPyC'; Runtime = 'Python'; Api = 'Sync'; Available = $false; Pattern = 'blocking calls' }
        $absent, $lacking | Invoke-RpcBenchmark
        (Get-FakeRecord).plan | Should -BeExactly '{"version":1,"implementations":[{"framework":"RPyC","runtime":"Python","api":"Sync"}]}'
        $absent | Invoke-RpcBenchmark
        (Get-FakeRecord).plan | Should -BeExactly '{"version":1,"implementations":[{"framework":"ZeroMQ","runtime":"Node","api":"Sync"}]}'
    }

    It 'gives the names that come through the pipeline what stands on the command line' {
        'ZeroMQ', 'gRPC' | Invoke-RpcBenchmark -Runtime Node -Api Async
        (Get-FakeRecord).plan | Should -BeExactly '{"version":1,"frameworks":["ZeroMQ","gRPC"],"runtimes":["Node"],"apis":["Async"]}'
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

    It 'measures nothing with <_>, and asks the engine what it would do' -ForEach '-WhatIf', '$WhatIfPreference' {
        Use-FakeEngine -Steps @{ event = Get-ExampleEvent -Name planned }, (Get-FinishedStep)
        if ($_ -eq '-WhatIf') {
            Invoke-RpcBenchmark -Framework ZeroMQ -WhatIf | Should -BeNullOrEmpty
        }
        else {
            $WhatIfPreference = $true
            Invoke-RpcBenchmark -Framework ZeroMQ | Should -BeNullOrEmpty
            $WhatIfPreference = $false
        }
        (Get-FakeRecord).argv -join ' ' | Should -BeExactly 'plan --control -'
    }

    It 'says with -WhatIf what would be measured and how long it takes, in words' {
        Use-FakeEngine -Steps @{ event = Get-ExampleEvent -Name planned }, (Get-FinishedStep)
        $summary = (Get-ExampleEvent -Name planned).summary
        $said = & (Get-TestShell) -NoProfile -NonInteractive -Command "Import-Module '$ModuleRoot/RpcBench.psd1'; Invoke-RpcBenchmark -Framework ZeroMQ -WhatIf"
        "$said" | Should -BeLike "*$summary*"
        "$said" | Should -Not -BeLike '*{*'
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

Describe 'Invoke-RpcBenchmark: who can set affinities sets them' -Skip:(-not $canSet) {
    BeforeAll {
        # As on Windows, wherever this runs.
        foreach ($name in 'Set-RpcBenchmarkProcessorAffinity', 'ConvertTo-RpcBenchmarkAffinityMask', 'ConvertFrom-RpcBenchmarkAffinityMask') {
            Import-WindowsFunction -Name $name
        }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkCallerCore

        function Get-PlaceStep {
            param([int] $Id, [int] $ProcessId, [int[]] $Cpu)
            @{ event = @{ type = 'place'; id = $Id; pid = $ProcessId; cpus = $Cpu } }
        }

        function Get-ProcessCpu {
            <# What the system says the process may run on. #>
            param([int] $Id)
            @(InModuleScope RpcBench -Parameters @{ Id = $Id } { ConvertFrom-RpcBenchmarkAffinityMask -Mask (Get-Process -Id $Id).ProcessorAffinity })
        }
    }

    BeforeEach {
        # A thread answers that knows nothing of mocks: what it does is seen on a process.
        $process = Invoke-TestProcess
        $all = Get-ProcessCpu -Id $process.Id
    }

    AfterEach {
        $process.Kill()
        $process.Dispose()
    }

    AfterAll {
        Import-RpcBench
    }

    It 'offers its CPUs and answers every place event' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkCallerCpu -MockWith { $all }
        Use-FakeEngine -Steps (Get-StartedStep), (Get-PlaceStep -Id 1 -ProcessId $process.Id -Cpu $all[-1]), @{ waitForAnswer = $true }, (Get-PlaceStep -Id 2 -ProcessId 2147483646 -Cpu $all[-1]), @{ waitForAnswer = $true }, (Get-ResultStep), (Get-FinishedStep)
        $results = @(Invoke-RpcBenchmark 2>&1)
        $results.Framework | Should -Be 'ZeroMQ' -Because 'what a refusal means is the engine''s to say'
        (Get-FakePlan).callerCpus | Should -Be $all
        $answers = @((Get-FakeRecord).control | ConvertFrom-Json)
        $answers.id | Should -Be 1, 2
        $answers[0].error | Should -BeNullOrEmpty
        $answers[1].error | Should -BeLike '*2147483646*'
        Get-ProcessCpu -Id $process.Id | Should -Be $all[-1]
    }

    It 'answers while whatever is further down the pipeline takes its time' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkCallerCpu -MockWith { $all }
        $warned = @{ event = (Get-ExampleEvent -Name warning) }
        Use-FakeEngine -Steps (Get-StartedStep), $warned, (Get-PlaceStep -Id 1 -ProcessId $process.Id -Cpu $all[-1]), @{ waitForAnswer = $true }, (Get-ResultStep), (Get-FinishedStep)
        # The consumer is done when the answer is there: from the pipeline's own thread it would never come.
        $seen = Invoke-RpcBenchmark 3>&1 | ForEach-Object {
            if ($_ -is [System.Management.Automation.WarningRecord]) { Wait-Until { (Get-FakeRecord).control } } else { $_.Framework }
        }
        $seen | Should -Be $true, 'ZeroMQ'
    }

    It 'says of the cores what Windows tells' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkCallerCpu -MockWith { 0, 1 }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkCallerCore -MockWith { 0, 1 | ForEach-Object { [ordered]@{ cpu = $_; core = 0; efficiencyClass = 1 } } }
        Use-FakeEngine -Steps (Get-StartedStep), (Get-FinishedStep)
        Invoke-RpcBenchmark
        (Get-FakeRecord).plan | Should -BeExactly '{"version":1,"callerCpus":[0,1],"callerCores":[{"cpu":0,"core":0,"efficiencyClass":1},{"cpu":1,"core":0,"efficiencyClass":1}]}'
    }

    It 'offers one CPU as a list, too' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkCallerCpu -MockWith { 3 }
        Use-FakeEngine -Steps (Get-StartedStep), (Get-FinishedStep)
        Invoke-RpcBenchmark
        (Get-FakeRecord).plan | Should -BeExactly '{"version":1,"callerCpus":[3]}'
    }

    It 'touches nothing when it has offered nothing' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkCallerCpu
        Mock -ModuleName RpcBench -CommandName Set-RpcBenchmarkProcessorAffinity
        Use-FakeEngine -Steps (Get-StartedStep), (Get-PlaceStep -Id 1 -ProcessId $process.Id -Cpu 0), @{ waitForAnswer = $true }, (Get-FinishedStep)
        Invoke-RpcBenchmark
        (Get-FakeRecord).plan | Should -BeExactly '{"version":1}'
        ((Get-FakeRecord).control | ConvertFrom-Json).error | Should -Not -BeNullOrEmpty
        Should -Not -Invoke -ModuleName RpcBench -CommandName Set-RpcBenchmarkProcessorAffinity
    }
}
