BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    foreach ($name in 'Get-RpcBenchmarkTask', 'New-RpcBenchmarkTaskObject', 'Register-RpcBenchmarkTask', 'New-RpcBenchmarkEventSource', 'Get-RpcBenchmarkFileWriter', 'Get-RpcBenchmarkFileReader', 'Resolve-RpcBenchmarkAccount', 'Get-RpcBenchmarkScriptPolicy', 'Test-RpcBenchmarkSignature') {
        Import-WindowsFunction -Name $name
    }
    $before = $env:RPCBENCH_DATA
    $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'
    $trigger = [pscustomobject]@{ CimClass = [pscustomobject]@{ CimClassName = 'MSFT_TaskDailyTrigger' }; Enabled = $true; StartBoundary = '2026-01-01T03:00:00'; EndBoundary = $null; Repetition = $null; DaysInterval = 1 }
    $plan = Join-Path $TestDrive 'plan.json'
    [System.IO.File]::WriteAllText($plan, '{"version":1,"frameworks":["gRPC"]}')
    $asked = @{ Name = 'nightly'; Plan = $plan; Trigger = $trigger }
    $folder = Join-Path $env:RPCBENCH_DATA 'tasks/nightly'
}

AfterAll {
    $env:RPCBENCH_DATA = $before
    Import-RpcBench
}

Describe 'Register-RpcBenchmarkScheduledTask' {
    BeforeEach {
        InModuleScope RpcBench { $script:OnWindows = $true }
        Mock -ModuleName RpcBench -CommandName Resolve-RpcBenchmarkNode -MockWith { '/usr/bin/node' }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkTaskPython -MockWith { '' }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkTask
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkTaskObject -MockWith { [pscustomobject]@{ Description = $Description; Triggers = @($trigger); Principal = $Principal; Settings = [pscustomobject]@{ Priority = 4 }; Actions = @([pscustomobject]@{ Execute = $Program; Arguments = $Argument }) } }
        Mock -ModuleName RpcBench -CommandName Register-RpcBenchmarkTask -MockWith { [pscustomobject]@{ TaskName = $Name } }
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkEventSource
        Mock -ModuleName RpcBench -CommandName Find-RpcBenchmarkForeignWriter
        Mock -ModuleName RpcBench -CommandName Find-RpcBenchmarkUnreadableFile
        Mock -ModuleName RpcBench -CommandName Resolve-RpcBenchmarkAccount -MockWith { "S-$UserId" }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkScriptPolicy -MockWith { 'RemoteSigned' }
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkSession -MockWith { [pscustomobject]@{ Duration = [timespan] '01:00:00' } }
        if (Test-Path -LiteralPath $folder) { Remove-Item -LiteralPath $folder -Recurse }
    }

    It 'registers the task with the launcher, and gives Windows'' own object' {
        (Register-RpcBenchmarkScheduledTask @asked).TaskName | Should -Be nightly
        Join-Path $folder 'Invoke-RpcBenchmarkTask.ps1' | Should -Exist
        (ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $folder 'plan.json')))).frameworks | Should -Be gRPC
        Should -Invoke -ModuleName RpcBench -CommandName New-RpcBenchmarkTaskObject -Times 1 -Exactly -ParameterFilter { $Argument -like '-NoProfile -NonInteractive -File *Invoke-RpcBenchmarkTask.ps1* -Name nightly' -and $Folder -eq $folder }
        Should -Invoke -ModuleName RpcBench -CommandName Find-RpcBenchmarkForeignWriter -Times 1 -Exactly -ParameterFilter { $Path -contains (Join-Path $folder 'plan.json') -and $Path -contains (Join-Path $folder 'Invoke-RpcBenchmarkTask.ps1') -and $Path -contains '/usr/bin/node' -and $Path -contains $env:RPCBENCH_DATA }
        Should -Invoke -ModuleName RpcBench -CommandName Register-RpcBenchmarkTask -Times 1 -Exactly -ParameterFilter { $Name -eq 'nightly' -and -not $Force }
    }

    It 'shows the XML with -WhatIf, and writes nothing' {
        $shell = Get-TestShell
        $shell | Should -Not -BeNullOrEmpty
        Register-RpcBenchmarkScheduledTask @asked -WhatIf | Should -BeNullOrEmpty
        Should -Invoke -ModuleName RpcBench -CommandName Register-RpcBenchmarkTask -Times 0 -Exactly
        $folder | Should -Not -Exist
    }

    It 'refuses <Id>, and leaves nothing' -ForEach @(
        @{ Id = 'InvalidTaskName'; Given = @{ Name = 'a/b' } }
        @{ Id = 'PlanNotReadable'; Given = @{ Plan = '/nowhere/plan.json' } }
        @{ Id = 'TaskNeverRuns'; Given = @{ Trigger = [pscustomobject]@{ CimClass = [pscustomobject]@{ CimClassName = 'MSFT_TaskTimeTrigger' }; Enabled = $false } } }
        @{ Id = 'TaskPartWrong'; Given = @{ Trigger = 'Daily' } }
        @{ Id = 'OutputNotWritable'; Given = @{ Path = 'nodrive:\tasks' } }
        @{ Id = 'OutputNotWritable'; Given = @{ OutputPath = 'Env:\runs' } }
    ) {
        $all = @{} + $asked
        foreach ($key in $Given.Keys) { $all[$key] = $Given[$key] }
        Get-CaughtId { Register-RpcBenchmarkScheduledTask @all } | Should -Be "$Id,Register-RpcBenchmarkScheduledTask"
        $folder | Should -Not -Exist
    }

    It 'refuses a task that is there, unless told to replace it' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkTask -MockWith { 'a task' }
        Get-CaughtId { Register-RpcBenchmarkScheduledTask @asked } | Should -Be 'TaskExists,Register-RpcBenchmarkScheduledTask'
        $null = Register-RpcBenchmarkScheduledTask @asked -Force
        Should -Invoke -ModuleName RpcBench -CommandName Register-RpcBenchmarkTask -Times 1 -Exactly -ParameterFilter { $Force }
    }

    It 'refuses files that a lesser account may write, and takes them away' {
        Mock -ModuleName RpcBench -CommandName Find-RpcBenchmarkForeignWriter -MockWith { [pscustomobject]@{ Path = 'C:\t\plan.json'; Account = 'S-1-5-11' } }
        Get-CaughtId { Register-RpcBenchmarkScheduledTask @asked } | Should -Be 'TaskFileNotSafe,Register-RpcBenchmarkScheduledTask'
        Should -Invoke -ModuleName RpcBench -CommandName Register-RpcBenchmarkTask -Times 0 -Exactly
        $folder | Should -Not -Exist
    }

    It 'refuses files that the other account may not read, and takes them away' {
        Mock -ModuleName RpcBench -CommandName Find-RpcBenchmarkUnreadableFile -MockWith { $Path | Where-Object { $_ -like '*plan.json' } }
        Get-CaughtId { Register-RpcBenchmarkScheduledTask @asked -Principal ([pscustomobject]@{ CimClass = [pscustomobject]@{ CimClassName = 'MSFT_TaskPrincipal2' }; UserId = 'bench'; RunLevel = 'Limited' }) } | Should -Be 'TaskFileNotReadable,Register-RpcBenchmarkScheduledTask'
        Should -Invoke -ModuleName RpcBench -CommandName Register-RpcBenchmarkTask -Times 0 -Exactly
        $folder | Should -Not -Exist
    }

    It 'keeps the limits, and refuses a plan that has nothing to be held to' {
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkQuestion
        Get-CaughtId { Register-RpcBenchmarkScheduledTask @asked -Limit @{ UsPerCall = '+3%' } } | Should -Be 'TaskLimitWithoutOther,Register-RpcBenchmarkScheduledTask'
        $folder | Should -Not -Exist
        Get-CaughtId { Register-RpcBenchmarkScheduledTask @asked -Baseline main } | Should -Be 'TaskBaselineNoLimit,Register-RpcBenchmarkScheduledTask'
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkQuestion -MockWith { [pscustomobject]@{ baselines = @([pscustomobject]@{ name = 'main' }); problems = @() } }
        $null = Register-RpcBenchmarkScheduledTask @asked -Baseline main -Limit @{ UsPerCall = '+3%' } -Force
        (ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $folder 'task.json')))).gate.baseline | Should -Be main
        $beside = [pscustomobject]@{ version = 1; frameworks = @('gRPC'); against = @('grpc-old') }
        $null = Register-RpcBenchmarkScheduledTask -Name nightly -Plan $beside -Trigger $trigger -Limit @{ UsPerCall = '+3%' } -InconclusiveAs Pass -Force
        $gate = (ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $folder 'task.json')))).gate
        "$($gate.limit.UsPerCall) $($gate.inconclusiveAs)" | Should -Be '+3% Pass'
    }

    It 'takes its files away where Windows refuses the task' {
        Mock -ModuleName RpcBench -CommandName Register-RpcBenchmarkTask -MockWith { throw 'Access is denied.' }
        Get-CaughtId { Register-RpcBenchmarkScheduledTask @asked } | Should -Be 'TaskNotRegistered,Register-RpcBenchmarkScheduledTask'
        $folder | Should -Not -Exist
    }

    It 'refuses a plan that the engine does not take, before anything is written' {
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkSession -MockWith { $Cmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([System.ArgumentException]::new('Corba'), 'UnknownFramework', 'InvalidArgument', $null)) }
        Get-CaughtId { Register-RpcBenchmarkScheduledTask @asked } | Should -Be 'UnknownFramework,Register-RpcBenchmarkScheduledTask'
        $folder | Should -Not -Exist
    }

    It 'keeps the files of the task that is there where it cannot be replaced' {
        $null = Register-RpcBenchmarkScheduledTask @asked
        $other = Join-Path $TestDrive 'other.json'
        [System.IO.File]::WriteAllText($other, '{"version":1,"frameworks":["ZeroMQ"]}')
        Mock -ModuleName RpcBench -CommandName Register-RpcBenchmarkTask -MockWith { throw 'Access is denied.' }
        Get-CaughtId { Register-RpcBenchmarkScheduledTask -Name nightly -Plan $other -Trigger $trigger -Force } | Should -Be 'TaskNotRegistered,Register-RpcBenchmarkScheduledTask'
        (ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $folder 'plan.json')))).frameworks | Should -Be gRPC
        Join-Path $folder 'task.json' | Should -Exist
    }

    It 'refuses a folder that another task has, also with -Force, and leaves it as it is' {
        $shared = Join-Path $TestDrive 'shared [1]'
        $null = Register-RpcBenchmarkScheduledTask @asked -Path $shared
        $id = Get-CaughtId { Register-RpcBenchmarkScheduledTask -Name weekly -Plan $plan -Trigger $trigger -Path $shared -Force }
        $id | Should -Be 'TaskFolderTaken,Register-RpcBenchmarkScheduledTask'
        (ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $shared 'task.json')))).name | Should -Be nightly
        # The same task again may have it.
        (Register-RpcBenchmarkScheduledTask @asked -Path $shared -Force).TaskName | Should -Be nightly
    }

    It 'does not write over the plan that it is given' {
        $own = Join-Path $TestDrive 'own'
        $null = New-Item -ItemType Directory -Path $own
        Copy-Item -LiteralPath $plan -Destination (Join-Path $own 'plan.json')
        Get-CaughtId { Register-RpcBenchmarkScheduledTask -Name nightly -Plan (Join-Path $own 'plan.json') -Trigger $trigger -Path $own } | Should -Be 'TaskFolderTaken,Register-RpcBenchmarkScheduledTask'
        [System.IO.File]::ReadAllText((Join-Path $own 'plan.json')) | Should -Be ([System.IO.File]::ReadAllText($plan))
    }

    It 'keeps its files where the pipeline takes one object and ends' {
        (Register-RpcBenchmarkScheduledTask @asked | Select-Object -First 1).TaskName | Should -Be nightly
        Join-Path $folder 'Invoke-RpcBenchmarkTask.ps1' | Should -Exist
    }

    It 'takes a plan by a relative path, with relative paths in it' {
        [System.IO.File]::WriteAllText((Join-Path $TestDrive 'by hand.json'), '{"version":1,"frameworks":["gRPC"],"outputPath":"runs"}')
        Push-Location -LiteralPath $TestDrive
        try {
            $null = Register-RpcBenchmarkScheduledTask -Name nightly -Plan './by hand.json' -Trigger $trigger
        }
        finally {
            Pop-Location
        }
        (ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $folder 'plan.json')))).outputPath | Should -Be (Join-Path $TestDrive 'runs')
    }

    It 'says elsewhere where the same is described' {
        InModuleScope RpcBench { $script:OnWindows = $false }
        Get-CaughtId { Register-RpcBenchmarkScheduledTask @asked } | Should -Be 'NoScheduledTasks,Register-RpcBenchmarkScheduledTask'
        Join-Path $ModuleRoot 'docs/unattended.md' | Should -Exist
    }
}
