BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    foreach ($name in 'Get-RpcBenchmarkTask', 'New-RpcBenchmarkTaskObject', 'Register-RpcBenchmarkTask', 'New-RpcBenchmarkEventSource', 'Get-RpcBenchmarkFileWriter', 'Get-RpcBenchmarkFileReader', 'Resolve-RpcBenchmarkAccount') {
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
        @{ Id = 'TaskNeverRuns'; Given = @{ Trigger = [pscustomobject]@{ Enabled = $false } } }
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
        Get-CaughtId { Register-RpcBenchmarkScheduledTask @asked -Principal ([pscustomobject]@{ UserId = 'bench'; RunLevel = 'Limited' }) } | Should -Be 'TaskFileNotReadable,Register-RpcBenchmarkScheduledTask'
        Should -Invoke -ModuleName RpcBench -CommandName Register-RpcBenchmarkTask -Times 0 -Exactly
        $folder | Should -Not -Exist
    }

    It 'keeps the limits, and refuses a plan that has nothing to be held to' {
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkQuestion
        Get-CaughtId { Register-RpcBenchmarkScheduledTask @asked -Limit @{ UsPerCall = '+3%' } } | Should -Be 'TaskLimitWithoutOther,Register-RpcBenchmarkScheduledTask'
        $folder | Should -Not -Exist
        Get-CaughtId { Register-RpcBenchmarkScheduledTask @asked -Baseline main } | Should -Be 'TaskBaselineNoLimit,Register-RpcBenchmarkScheduledTask'
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkQuestion -MockWith { [pscustomobject]@{ baselines = @([pscustomobject]@{ name = 'main' }) } }
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

    It 'says elsewhere where the same is described' {
        InModuleScope RpcBench { $script:OnWindows = $false }
        Get-CaughtId { Register-RpcBenchmarkScheduledTask @asked } | Should -Be 'NoScheduledTasks,Register-RpcBenchmarkScheduledTask'
        Join-Path $ModuleRoot 'docs/unattended.md' | Should -Exist
    }
}
