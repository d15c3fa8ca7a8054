# The launcher of scheduled tasks, run for real by exactly the command line that is registered.

BeforeDiscovery {
    $isRoot = [System.IO.File]::Exists('/usr/bin/id') -and "$(& /usr/bin/id -u)" -eq '0'
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
    $short = '{"version":1,"implementations":[{"framework":"Tcp","runtime":"Node"}],"arguments":["Int"],"durationSeconds":0.1,"launches":1,"placements":["Free"],"concurrency":[1]}'

    function New-TestTask {
        <# A task as it is registered, with a data folder of its own. #>
        param([string] $Root = (Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))), [string] $PlanText = $short, [int] $WaitSeconds = 0)
        $task = @{ Folder = Join-Path $Root 'a task'; Data = Join-Path $Root 'data' }
        $command = InModuleScope RpcBench -Parameters @{ Task = $task; PlanText = $PlanText; WaitSeconds = $WaitSeconds } {
            $node = (Get-Command -Name node -CommandType Application)[0].Source
            $launcher = Save-RpcBenchmarkTask -Folder $Task.Folder -Name nightly -PlanText $PlanText -Node $node -Python '' -DataFolder $Task.Data -OutputPath '' -WaitSeconds $WaitSeconds -EverySeconds 1
            Get-RpcBenchmarkTaskCommand -Launcher $launcher -Name nightly
        }
        $task['Program'] = $command.Program
        $task['Argument'] = $command.Argument
        $task
    }

    function Start-TestTask {
        <# Runs it to its end, with an empty environment, so also without HOME and PATH. #>
        param([hashtable] $Task, [string] $Before)
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
        $process = [System.Diagnostics.Process]::Start($start)
        $said = $process.StandardError.ReadToEndAsync(), $process.StandardOutput.ReadToEndAsync()
        $process.WaitForExit(180000) | Should -BeTrue
        @{ ExitCode = $process.ExitCode; Said = "$($said[0].Result)$($said[1].Result)" }
    }

    function Get-History {
        param([hashtable] $Task)
        @([System.IO.File]::ReadAllLines((Join-Path $Task.Folder 'history.jsonl')) | ForEach-Object { ConvertFrom-Json -InputObject $_ })
    }

    function Get-TaskResult {
        param([hashtable] $Task)
        @(Get-ChildItem -Path (Join-Path $Task.Data 'results') -Filter '2*.json' -ErrorAction SilentlyContinue | ForEach-Object { ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($_.FullName)) })
    }
}

Describe 'The launcher' {
    It 'measures with an empty environment, without HOME and PATH; result, log and history say so, and a full log is rolled' {
        $task = New-TestTask
        [System.IO.File]::WriteAllText((Join-Path $task.Folder 'task.log'), 'x' * 1MB)
        $ended = Start-TestTask -Task $task
        $ended.ExitCode | Should -Be 0 -Because $ended.Said
        $run = @(Get-TaskResult -Task $task)
        $run.Count | Should -Be 1
        $run[0].plan.tags | Should -Be 'unattended', 'task-nightly'
        $history = @(Get-History -Task $task)
        "$($history[0].exitCode) $($history[0].runId)" | Should -Be "0 $($run[0].runId)"
        $history[0].priority | Should -Be 'Normal'
        [System.IO.File]::ReadAllText((Join-Path $task.Folder 'task.log')) | Should -Match 'priority Normal'
        (Get-Item -LiteralPath (Join-Path $task.Folder 'task.log.1')).Length | Should -Be 1MB
    }

    It 'measures as another user' -Skip:(-not $canBeOther) {
        $task = New-TestTask -Root (Join-Path ([System.IO.Path]::GetTempPath()) "rpcbench-task-$([guid]::NewGuid().ToString('N'))")
        try {
            $null = New-Item -ItemType Directory -Path $task.Data
            & chown -R 65534:65534 (Split-Path -Path $task.Data)
            # Nobody. PowerShell may lie in root's home, which he cannot enter: in a view of his own there is nothing else in it.
            $script = Join-Path (Split-Path -Path $task.Data) 'as-nobody.sh'
            $view = 'mkdir "$0.d" && mount --bind "{0}" "$0.d" && mount -t tmpfs -o mode=755 tmpfs /root && mkdir -p "{0}" && mount --bind "$0.d" "{0}" &&' -f $PSHOME
            $enter = if ($PSHOME.StartsWith('/root/')) { $view } else { '' }
            [System.IO.File]::WriteAllText($script, "$enter exec /usr/bin/setpriv --reuid=65534 --regid=65534 --clear-groups `"`$@`"`n")
            $ended = Start-TestTask -Task $task -Before "/usr/bin/unshare --mount /bin/sh $script"
            $ended.ExitCode | Should -Be 0 -Because "$($ended.Said) $(Get-Content -Path (Join-Path $task.Folder 'task.log') -Raw -ErrorAction SilentlyContinue)"
            @(Get-TaskResult -Task $task).Count | Should -Be 1
            & stat -c %u (Join-Path $task.Folder 'history.jsonl') | Should -Be 65534
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
        $null = New-Item -ItemType Directory -Path (Join-Path $task.Data 'running')
        [System.IO.File]::WriteAllText((Join-Path $task.Data 'running/20261130-100000-aaaaaa.jsonl'), "{`"type`":`"engine`",`"runId`":`"20261130-100000-aaaaaa`",`"pid`":$PID}`n")
        $ended = Start-TestTask -Task $task
        $ended.ExitCode | Should -Be 3 -Because $ended.Said
        @(Get-TaskResult -Task $task).Count | Should -Be 0
        (Get-History -Task $task)[0].reason | Should -Match 'Another run'
    }

    It 'ends with 2 where the plan is wrong' {
        $task = New-TestTask -PlanText '{"version":1,"frameworks":["Corba"]}'
        $ended = Start-TestTask -Task $task
        $ended.ExitCode | Should -Be 2 -Because $ended.Said
        [System.IO.File]::ReadAllText((Join-Path $task.Folder 'task.log')) | Should -Match 'UnknownFramework'
    }

    It 'ends with 3 where its settings are another task''s' {
        $task = New-TestTask
        $task.Argument = $task.Argument -replace 'nightly$', 'other'
        (Start-TestTask -Task $task).ExitCode | Should -Be 3
    }
}
