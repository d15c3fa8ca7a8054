# Every example in the help is run, as it stands there, against an engine that answers at once. What would change this machine is asked with -WhatIf.

BeforeDiscovery {
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot)
    Get-Module -Name RpcBench | Remove-Module -Force
    Import-Module -Name (Join-Path $root 'RpcBench.psd1') -Force
    $cases = @(
        foreach ($command in Get-Command -Module RpcBench -CommandType Function) {
            foreach ($example in (Get-Help -Name $command.Name -Full).examples.example) {
                @{ Command = $command.Name; Code = $example.code }
            }
        }
    )
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $dataBefore = $env:RPCBENCH_DATA
    $folder = Join-Path $TestDrive 'examples of help'
    $env:RPCBENCH_DATA = Join-Path $folder 'data'
    $null = New-Item -ItemType Directory -Path (Join-Path $folder 'runs'), (Join-Path $env:RPCBENCH_DATA 'results')
    $null = Save-ExampleRun -RunId '20261122-150512-0a1b2c' -Tag nightly -Path (Join-Path $folder 'runs/20261122-150512-0a1b2c.json')
    $null = Save-ExampleRun -RunId '20261122-150512-0a1b2d' -Tag before-upgrade -Path (Join-Path $env:RPCBENCH_DATA 'results/20261122-150512-0a1b2d.json')
    # The one that the engine of these tests says it has measured.
    $null = Save-ExampleCurve -RunId '20261122-150512-0a1b2e' -Path (Join-Path $env:RPCBENCH_DATA 'results/r.json')
    $measured = [System.IO.File]::ReadAllText((Join-Path $env:RPCBENCH_DATA 'results/r.json'))
    [System.IO.File]::WriteAllText((Join-Path $env:RPCBENCH_DATA 'results/r.json'), $measured.Replace('20261122-150512-0a1b2e', 'r'))
    Copy-Item -LiteralPath (Join-Path $ModuleRoot 'examples') -Destination $folder -Recurse
    [System.IO.File]::WriteAllText((Join-Path $folder 'payload.json'), '{"version":1,"payloadBytes":[1024]}')
    [System.IO.File]::WriteAllText((Join-Path $folder 'grpc.json'), '{"version":1,"payloadBytes":[1024]}')

    [System.IO.File]::WriteAllText((Join-Path $folder 'watch.json'), '{"version":1,"against":["grpc-old"]}')

    $listing = ConvertFrom-Json -InputObject (Get-Example "doctor/valid/$(@(Get-ChildItem -Path (Join-Path $ExampleRoot 'doctor/valid'))[0].Name)")
    $rows = foreach ($runtime in 'Node', 'Python') { [pscustomobject] @{ framework = 'ZeroMQ'; runtime = $runtime; api = 'Async'; available = $true; version = '6.8.0'; reason = $null; remedy = $null; isFloor = $false; pattern = 'p'; serverModel = 's' } }
    $listing | Add-Member -NotePropertyName implementations -NotePropertyValue @($rows) -Force
    $line = ConvertTo-Json -InputObject $listing -Depth 10 -Compress
    $record = (Get-Example 'runtime/valid/npm.json') -replace '\s+', ' '
    $baselines = ConvertTo-Json -InputObject @((ConvertFrom-Json -InputObject (Get-Example 'answer/valid/baselines.json')).baselines)[0] -Depth 8 -Compress
    # An assertion would fail otherwise.
    $check = (ConvertTo-Json -InputObject (ConvertFrom-Json -InputObject (Get-Example 'answer/valid/check.json')).check -Depth 5 -Compress).Replace('"Slower"', '"Held"')
    $proof = ConvertTo-Json -InputObject (ConvertFrom-Json -InputObject (Get-Example 'answer/valid/proof.json')).proof -Depth 5 -Compress
    $runtimes = "{`"version`":1,`"problem`":null,`"problems`":[],`"runtimes`":[$record],`"baselines`":[$baselines],`"text`":`"### RpcBench`",`"written`":`"/tmp/x.json`",`"check`":$check,`"proof`":$proof}"
    $savedRun = Get-ExampleEvent -Name run
    $savedRun.members.Path = Join-Path $env:RPCBENCH_DATA 'results/r.json'
    $report = '{"version":1,"path":null,"text":"Streaming: ..."}'
    # What the engine of these tests says it has written.
    [System.IO.File]::WriteAllText((Join-Path $folder 'report.html'), '<!doctype html>')
    $answers = @{
        plan        = @(@{ event = Get-ExampleEvent -Name planned }, (Get-FinishedStep))
        # Its file is not there, so that its run is looked for in the data folder.
        run         = @((Get-StartedStep), (Get-ResultStep -Member @{ Path = $null }), (Get-FinishedStep))
        Runs        = @(@{ event = $savedRun }, (Get-FinishedStep))
        Results     = @((Get-ResultStep -Member @{ Path = $null }), (Get-FinishedStep))
        LoadCurves  = @(@{ event = Get-ExampleEvent -Name load-curve }, (Get-FinishedStep))
        Comparisons = @(@{ event = Get-ExampleEvent -Name comparison }, (Get-FinishedStep))
        serve       = @(@{ event = @{ type = 'serving'; version = 1; endpoint = ConvertFrom-Json -InputObject (Get-Example 'endpoint/valid/grpc.json') } }, @{ waitForStop = $true }, (Get-FinishedStep))
        setup       = @(@{ event = ConvertFrom-Json -InputObject (Get-Example 'setup-events/valid/ready.json') })
    }
    Use-FakeEngine -Also @{ listing = @($line); stepsOf = $answers; answersOf = @{ ask = @($runtimes); report = @($report) } }
    # What a machine has of it is another's test.
    Mock -ModuleName RpcBench -CommandName Optimize-RpcBenchmarkSetting
    Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkExercise -MockWith {
        [pscustomobject] @{ PSTypeName = 'RpcBench.InstallationStep'; Id = $Line.id; State = 'Failed'; What = $Line.what; Seen = 's'; Where = $Line.where; Duration = [timespan]::Zero }
    }
    Mock -ModuleName RpcBench -CommandName Test-RpcBenchmarkLocalAddress -MockWith { $true }
    if (-not (Get-Command -Name New-ScheduledTaskTrigger -ErrorAction Ignore)) {
        . "$PSScriptRoot/../fixtures/WindowsCommands.ps1"
    }
    Import-WindowsFunction -Name Get-RpcBenchmarkTask
    Import-WindowsFunction -Name New-RpcBenchmarkTaskObject
    Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkTask
    Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkTaskObject -MockWith { [pscustomobject]@{ Description = $Description } }
    Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkTaskPython -MockWith { '' }
    Mock -ModuleName RpcBench -CommandName Resolve-RpcBenchmarkNode -MockWith { (Get-Command -Name node -CommandType Application)[0].Source }
    $onWindows = InModuleScope RpcBench { $script:OnWindows }
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
    Clear-FakeEngine
}

Describe 'The examples of <Command>' -ForEach $cases {
    It 'run: <Code>' {
        $PSDefaultParameterValues = @{}
        foreach ($verb in 'Optimize', 'Remove', 'Restore', 'Stop') {
            $PSDefaultParameterValues["$verb-RpcBenchmark*:WhatIf"] = $true
        }
        # Elsewhere it says that there is no such firewall, also with -WhatIf.
        foreach ($name in 'New-RpcBenchmarkFirewallRule', 'Register-RpcBenchmarkScheduledTask') { $PSDefaultParameterValues["${name}:WhatIf"] = $true }
        if ($Command -in 'New-RpcBenchmarkFirewallRule', 'Register-RpcBenchmarkScheduledTask') {
            InModuleScope RpcBench { $script:OnWindows = $true }
        }
        $ErrorActionPreference = 'Stop'
        Push-Location -LiteralPath $folder
        try {
            $null = . ([scriptblock]::Create($Code))
        }
        finally {
            Pop-Location
            InModuleScope RpcBench -Parameters @{ OnWindows = $onWindows } { $script:OnWindows = $OnWindows }
        }
    }
}
