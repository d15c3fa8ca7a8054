# The launcher of scheduled tasks, run for real by exactly the command line that is registered.

BeforeDiscovery {
    $isRoot = [System.IO.File]::Exists('/usr/bin/id') -and "$(& /usr/bin/id -u)" -eq '0'
    # Where processes are kept on cores, and so something is judged.
    $canPlace = [bool] (Get-Command -Name taskset -CommandType Application -ErrorAction Ignore)
    $canBeOther = $isRoot -and [System.IO.File]::Exists('/usr/bin/setpriv')
    $canMount = $false
    if ($isRoot) {
        # A container's root may not.
        $null = & unshare --mount true 2>&1
        $canMount = $LASTEXITCODE -eq 0
    }
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Clear-FakeEngine
    Import-RpcBench
    $short = '{"version":1,"implementations":[{"framework":"Tcp","runtime":"Node"}],"arguments":["Int"],"durationSeconds":0.1,"launches":1,"placements":["Free"],"concurrency":[1],"warmup":"Short"}'

    function New-TestTask {
        <# A task as it is registered, with a data folder of its own. #>
        param([string] $Root = (Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))), [string] $PlanText = $short, [int] $WaitSeconds = 0, [System.Collections.IDictionary] $Gate)
        $task = @{ Folder = Join-Path $Root 'a task'; Data = Join-Path $Root 'data'; Records = Join-Path $Root 'data/tasks/nightly' }
        $command = InModuleScope RpcBench -Parameters @{ Task = $task; PlanText = $PlanText; WaitSeconds = $WaitSeconds; Gate = $Gate } {
            $node = (Get-Command -Name node -CommandType Application)[0].Source
            $launcher = Save-RpcBenchmarkTask -Folder $Task.Folder -Name nightly -PlanText $PlanText -Node $node -Python '' -DataFolder $Task.Data -OutputPath '' -Gate $Gate -WaitSeconds $WaitSeconds -EverySeconds 1
            Get-RpcBenchmarkTaskCommand -Launcher $launcher -Name nightly
        }
        $task['Program'] = $command.Program
        $task['Argument'] = $command.Argument
        $task
    }

    function Start-TestTask {
        <# Runs it to its end. -Bare: with an empty environment, so also without HOME and PATH, where PowerShell looks through all modules at each start. #>
        param([hashtable] $Task, [string] $Before, [switch] $Bare)
        $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo
        $start.FileName = if ($Before) { ($Before -split ' ', 2)[0] } else { $Task.Program }
        $start.Arguments = if ($Before) { "$(($Before -split ' ', 2)[1]) $($Task.Program) $($Task.Argument)" } else { $Task.Argument }
        $start.UseShellExecute = $false
        $start.RedirectStandardError = $true
        $start.RedirectStandardOutput = $true
        $start.EnvironmentVariables.Clear()
        if ($env:SystemRoot) {
            # Windows itself gives a task these.
            foreach ($name in 'SystemRoot', 'ComSpec', 'TEMP', 'TMP') { $start.EnvironmentVariables[$name] = [System.Environment]::GetEnvironmentVariable($name) }
        }
        if (-not $Bare) {
            foreach ($name in 'HOME', 'USERPROFILE', 'PATH', 'PSModuleAnalysisCachePath', 'DOTNET_TieredPGO', 'DOTNET_gcConcurrent') {
                $value = [System.Environment]::GetEnvironmentVariable($name)
                if ($value) { $start.EnvironmentVariables[$name] = $value }
            }
        }
        $process = [System.Diagnostics.Process]::Start($start)
        $said = $process.StandardError.ReadToEndAsync(), $process.StandardOutput.ReadToEndAsync()
        $process.WaitForExit(180000) | Should -BeTrue
        @{ ExitCode = $process.ExitCode; Said = "$($said[0].Result)$($said[1].Result)" }
    }

    function Get-ViewOf {
        <# Shell commands for folders that others may not enter, such as root's home: in a view of its own there is nothing else above them. #>
        param([string[]] $Path)
        $hidden = foreach ($each in $Path) {
            $above = for ($folder = [System.IO.Path]::GetDirectoryName($each); $folder; $folder = [System.IO.Path]::GetDirectoryName($folder)) { $folder }
            $closed = @($above | Where-Object { ([int] "$(& stat -c %a $_)"[-1].ToString()) % 2 -eq 0 })
            if ($closed) { @{ Path = $each; Above = $closed[-1]; Kept = '"$0.' + $each.GetHashCode() + '"' } }
        }
        # All are kept before the first folder above them goes.
        @(
            foreach ($each in $hidden) { 'mkdir {1} && mount --bind "{0}" {1} &&' -f $each.Path, $each.Kept }
            foreach ($above in $hidden | ForEach-Object { $_.Above } | Select-Object -Unique) { 'mount -t tmpfs -o mode=755 tmpfs "{0}" &&' -f $above }
            foreach ($each in $hidden) { 'mkdir -p "{0}" && mount --bind {1} "{0}" &&' -f $each.Path, $each.Kept }
        ) -join ' '
    }

    function Get-History {
        param([hashtable] $Task)
        # Those that ended; each begins with a line, too.
        @([System.IO.File]::ReadAllLines((Join-Path $Task.Records 'history.jsonl')) | ForEach-Object { ConvertFrom-Json -InputObject $_ } | Where-Object { $_.PSObject.Properties['exitCode'] })
    }

    function Get-TaskResult {
        param([hashtable] $Task)
        @(Get-ChildItem -Path (Join-Path $Task.Data 'results') -Filter '2*.json' -ErrorAction SilentlyContinue | ForEach-Object { ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($_.FullName)) })
    }
}

Describe 'The launcher' {
    It 'measures with an empty environment, without HOME and PATH; result, log and history say so, and a full log is rolled' {
        $task = New-TestTask
        $null = New-Item -ItemType Directory -Path $task.Records
        [System.IO.File]::WriteAllText((Join-Path $task.Records 'task.log'), 'x' * 1MB)
        $ended = Start-TestTask -Task $task -Bare
        $ended.ExitCode | Should -Be 0 -Because $ended.Said
        $run = @(Get-TaskResult -Task $task)
        $run.Count | Should -Be 1
        $run[0].plan.tags | Should -Be 'unattended', 'task-nightly'
        $history = @(Get-History -Task $task)
        "$($history[0].exitCode) $($history[0].outcome) $($history[0].runId)" | Should -Be "0 Measured $($run[0].runId)"
        $history[0].priority | Should -Be 'Normal'
        [System.IO.File]::ReadAllText((Join-Path $task.Records 'task.log')) | Should -Match 'priority Normal'
        (Get-Item -LiteralPath (Join-Path $task.Records 'task.log.1')).Length | Should -Be 1MB
    }

    It '<Case> as another user' -Skip:(-not $canBeOther) -ForEach @(
        @{ Case = 'measures'; Hidden = $false; Code = 0 }
        @{ Case = 'says that the plan cannot be read'; Hidden = $true; Code = 2 }
    ) {
        $task = New-TestTask -Root (Join-Path ([System.IO.Path]::GetTempPath()) "rpcbench-task-$([guid]::NewGuid().ToString('N'))")
        try {
            $null = New-Item -ItemType Directory -Path $task.Data
            & chown -R 65534:65534 (Split-Path -Path $task.Data)
            if ($Hidden) {
                & chown 0:0 (Join-Path $task.Folder 'plan.json')
                & chmod 600 (Join-Path $task.Folder 'plan.json')
            }
            $script = Join-Path (Split-Path -Path $task.Data) 'as-nobody.sh'
            [System.IO.File]::WriteAllText($script, "$(Get-ViewOf -Path $PSHOME, $ModuleRoot) exec /usr/bin/setpriv --reuid=65534 --regid=65534 --clear-groups `"`$@`"`n")
            $ended = Start-TestTask -Task $task -Bare -Before "/usr/bin/unshare --mount /bin/sh $script"
            $ended.ExitCode | Should -Be $Code -Because "$($ended.Said) $(Get-Content -Path (Join-Path $task.Records 'task.log') -Raw -ErrorAction SilentlyContinue)"
            @(Get-TaskResult -Task $task).Count | Should -Be $(if ($Hidden) { 0 } else { 1 })
            (Get-History -Task $task)[0].errorId | Should -Be $(if ($Hidden) { 'PlanNotReadable' } else { $null })
            & stat -c %u (Join-Path $task.Records 'history.jsonl') | Should -Be 65534
        }
        finally {
            Remove-Item -LiteralPath (Split-Path -Path $task.Data) -Recurse -Force -ErrorAction SilentlyContinue
        }
    }

    It 'ends with 3 where the disk is full, and says why where it can' -Skip:(-not $canMount) {
        $root = Join-Path $TestDrive 'full'
        $null = New-Item -ItemType Directory -Path $root
        & mount -t tmpfs -o size=256k tmpfs $root
        try {
            $task = New-TestTask -Root $root
            # What is left is not enough for a line.
            & dd if=/dev/zero "of=$root/filler" bs=1k 2>&1 | Out-Null
            $ended = Start-TestTask -Task $task
            $ended.ExitCode | Should -Be 3 -Because $ended.Said
            $ended.Said | Should -Match 'OutputNotWritable|No space left|exit code 3'
        }
        finally {
            & umount $root
        }
    }

    It 'waits for a run that is under way, and ends with 3 where that takes too long' {
        $task = New-TestTask -WaitSeconds 1
        $engine = Invoke-TestProcess
        $before = $env:RPCBENCH_DATA
        try {
            $env:RPCBENCH_DATA = $task.Data
            Save-TestRecord -RunId '20261130-100000-aaaaaa' -Engine $engine
            $ended = Start-TestTask -Task $task
        }
        finally {
            $env:RPCBENCH_DATA = $before
            $engine.Kill()
        }
        $ended.ExitCode | Should -Be 3 -Because $ended.Said
        @(Get-TaskResult -Task $task).Count | Should -Be 0
        (Get-History -Task $task)[0].errorId | Should -Be 'AnotherRunUnderWay'
    }

    It 'cleans up after a run that was interrupted, and measures' {
        $task = New-TestTask
        $engine = Invoke-TestProcess
        $worker = Invoke-TestProcess -RunId '20261130-100000-aaaaaa'
        $before = $env:RPCBENCH_DATA
        try {
            $env:RPCBENCH_DATA = $task.Data
            Save-TestRecord -RunId '20261130-100000-aaaaaa' -Engine $engine -Worker $worker
            $engine.Kill()
            $engine.WaitForExit()
            (Start-TestTask -Task $task).ExitCode | Should -Be 0
            $worker.WaitForExit(10000) | Should -BeTrue
            Join-Path $task.Data 'running/20261130-100000-aaaaaa.jsonl' | Should -Not -Exist
        }
        finally {
            $env:RPCBENCH_DATA = $before
            $engine, $worker | ForEach-Object { if (-not $_.HasExited) { $_.Kill() } }
        }
    }

    It 'ends with 2 where the plan is wrong' {
        $task = New-TestTask -PlanText '{"version":1,"frameworks":["Corba"]}'
        $ended = Start-TestTask -Task $task
        $ended.ExitCode | Should -Be 2 -Because $ended.Said
        $history = @(Get-History -Task $task)[0]
        "$($history.outcome) $($history.errorId)" | Should -Be 'Failed UnknownFramework'
    }

    It 'ends with 2 where its settings are another task''s, or none' {
        $task = New-TestTask
        $other = @{ Program = $task.Program; Argument = $task.Argument -replace 'nightly$', 'other' }
        (Start-TestTask -Task $other).ExitCode | Should -Be 2
        [System.IO.File]::ReadAllText((Join-Path $task.Folder 'task.log')) | Should -Match 'TaskSettingsWrong'
        [System.IO.File]::Delete((Join-Path $task.Folder 'task.json'))
        (Start-TestTask -Task $task).ExitCode | Should -Be 2
        [System.IO.File]::ReadAllText((Join-Path $task.Folder 'task.log')) | Should -Match 'TaskSettingsNotReadable'
    }

    It 'ends with 3 where it runs already, and the first one goes on' {
        $task = New-TestTask
        $null = New-Item -ItemType Directory -Path $task.Records
        $lock = New-Object -TypeName System.IO.FileStream -ArgumentList (Join-Path $task.Records 'task.lock'), 'OpenOrCreate', 'ReadWrite', 'None'
        try {
            (Start-TestTask -Task $task).ExitCode | Should -Be 3
        }
        finally {
            $lock.Dispose()
        }
        (Get-History -Task $task)[0].errorId | Should -Be 'TaskRunning'
        @(Get-TaskResult -Task $task).Count | Should -Be 0
    }

    It 'holds what it measured to its limits, and ends as the engine''s check would' -Skip:(-not $canPlace) {
        # Of one launch nothing can be told.
        $beside = '{"version":1,"implementations":[{"framework":"gRPC","runtime":"Node"}],"against":["same"],"arguments":["Int"],"durationSeconds":0.1,"launches":1,"placements":["OneCore"],"concurrency":[1],"warmup":"Short"}'
        $task = New-TestTask -PlanText $beside -Gate ([ordered]@{ limit = [ordered]@{ UsPerCall = '+3%' }; inconclusiveAs = 'Fail'; baseline = $null })
        $before = $env:RPCBENCH_DATA
        try {
            $env:RPCBENCH_DATA = $task.Data
            $null = New-RpcBenchmarkRuntime -Name same -Node (Get-Command -Name node -CommandType Application)[0].Source -Confirm:$false
            $ended = Start-TestTask -Task $task
            $ended.ExitCode | Should -Be 20 -Because "$($ended.Said) $(Get-Content -Path (Join-Path $task.Records 'task.log') -Raw)"
            $run = Get-RpcBenchmarkRun -Task nightly
            "$($run.Task) $($run.TaskOutcome) $($run.TaskExitCode) $($run.State)" | Should -Be 'nightly Inconclusive 20 Completed'
            $run.TaskReason | Should -Match 'UsPerCall'
        }
        finally {
            $env:RPCBENCH_DATA = $before
        }
    }

    It 'measures where no other run is under way, and waits for a quiet machine first: <WaitSeconds> s at most' -ForEach @(
        @{ WaitSeconds = 0; Asked = '^not asked$' }
        @{ WaitSeconds = 90; Asked = '^(8\d|90)s$' }
    ) {
        # A module in place of the real one, for how quiet this machine is depends on what else runs.
        $task = New-TestTask -WaitSeconds $WaitSeconds
        $stub = Join-Path $task.Folder 'RpcBench.psm1'
        [System.IO.File]::WriteAllText($stub, @'
function Stop-RpcBenchmarkRun { [CmdletBinding(SupportsShouldProcess)] param() }
function Get-RpcBenchmarkRun { [CmdletBinding()] param($State) }
function Invoke-RpcBenchmark { [CmdletBinding()] param($Plan, $Tag, $WaitQuiet = 'not asked') [pscustomobject]@{ State = 'Completed'; RunId = $WaitQuiet; Path = 'p' } }
'@)
        $settings = Join-Path $task.Folder 'task.json'
        $read = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($settings))
        $read.module = $stub
        [System.IO.File]::WriteAllText($settings, (ConvertTo-Json -InputObject $read -Depth 9))
        $ended = Start-TestTask -Task $task
        $ended.ExitCode | Should -Be 0 -Because "$($ended.Said) $([System.IO.File]::ReadAllText((Join-Path $task.Records 'task.log')))"
        $history = (Get-History -Task $task)[0]
        $history.outcome | Should -Be 'Measured'
        $history.runId | Should -Match $Asked
    }

    It 'measures when the run beside it has ended' {
        $task = New-TestTask -WaitSeconds 60
        $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo
        $start.FileName = 'node'
        $start.Arguments = '"{0}" run --framework tcp --runtime node --value-type int --measure-time 2s --launch-count 1 --placement free --warm-up short --concurrency 1 --json' -f (Join-Path $ModuleRoot 'engine/bin/rpcbench.mjs')
        $start.UseShellExecute = $false
        $start.RedirectStandardOutput = $true
        $start.RedirectStandardError = $true
        $start.EnvironmentVariables['RPCBENCH_DATA'] = $task.Data
        $run = [System.Diagnostics.Process]::Start($start)
        $said = $run.StandardOutput.ReadToEndAsync(), $run.StandardError.ReadToEndAsync()
        Wait-Until { [System.IO.Directory]::Exists((Join-Path $task.Data 'running')) -and [System.IO.Directory]::GetFiles((Join-Path $task.Data 'running')).Count -gt 0 } -Seconds 60 | Should -BeTrue
        $ended = Start-TestTask -Task $task
        $run.WaitForExit(60000) | Should -BeTrue
        $ended.ExitCode | Should -Be 0 -Because "$($ended.Said) $($said[1].Result) $([System.IO.File]::ReadAllText((Join-Path $task.Records 'task.log')))"
        $runs = @(Get-TaskResult -Task $task | Sort-Object -Property startedAt)
        $runs.Count | Should -Be 2
        [datetime] $runs[1].startedAt | Should -BeGreaterOrEqual ([datetime] $runs[0].finishedAt)
    }
}
