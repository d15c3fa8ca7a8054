# What is left of a run of the real engine that was killed, and that Stop-RpcBenchmarkRun puts it right.

BeforeDiscovery {
    . "$PSScriptRoot/../fixtures/EngineBuilt.ps1"
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/RealEngine.ps1"
    . "$PSScriptRoot/../fixtures/FakeSettings.ps1"
    # A worker that has started something which no record names, and which is nobody's child.
    $orphans = Join-Path $TestDrive 'orphan.cjs'
    [System.IO.File]::WriteAllText($orphans, @'
if (/worker\.mjs$/.test(process.argv[1] ?? '') && process.argv.includes('server'))
  require('node:child_process').spawn('/bin/sh', ['-c', 'sleep 600 &'], { detached: true, stdio: 'ignore' }).unref();
'@)

    function Open-Run {
        <# A PowerShell that optimizes (settings that are files), and starts a long run. #>
        param([string] $Folder)
        $file = Join-Path $Folder 'child.ps1'
        $measure = "Optimize-RpcBenchmarkEnvironment -Setting PowerPlan | Out-Null`n`$env:NODE_OPTIONS = '--require $orphans'`nNew-RpcBenchmarkPlan -Framework Tcp -Runtime Node -ValueType Int -MeasureTime 60s -LaunchCount 1 -Placement Free -WarningAction SilentlyContinue | Invoke-RpcBenchmark`nStart-Sleep -Seconds 600"
        [System.IO.File]::WriteAllText($file, "Import-Module '$ModuleRoot/RpcBench.psd1'`n$(Get-FakeSettingScript -Folder $Folder)`n$measure")
        $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo
        $start.FileName = Get-TestShell
        $start.Arguments = "-NoProfile -NonInteractive -File `"$file`""
        $start.UseShellExecute = $false
        $start.RedirectStandardOutput = $true
        $start.RedirectStandardError = $true
        $process = [System.Diagnostics.Process]::Start($start)
        $process.BeginOutputReadLine()
        $process.BeginErrorReadLine()
        $process
    }

    function Get-Record {
        InModuleScope RpcBench { Get-RpcBenchmarkRunRecord } | Select-Object -First 1
    }
}

AfterAll {
    Clear-RealEngine
    Import-RpcBench
}

Describe 'After a run that was killed' -Skip:(-not $built -or -not $hasProc) {
    BeforeEach {
        $folder = Use-FakeSetting
        $child = Open-Run -Folder $folder
        # Server and client, of which the server listens.
        Wait-Until { $record = Get-Record; $record -and @($record.Processes).Count -eq 3 -and @($record.Processes | Where-Object { $_.Port }).Count -eq 1 } -Seconds 120 | Should -BeTrue
        $record = Get-Record
        $engineId = $record.Processes[0].Id
        $workers = @($record.Processes | Select-Object -Skip 1)
        $port = @($workers | Where-Object { $_.Port })[0].Port
    }
    AfterEach {
        if (-not $child.HasExited) { $child.Kill() }
        Assert-NothingLeft
    }

    It 'ends what is left of it, and puts right what it had changed' {
        # Workers that cannot end themselves.
        foreach ($worker in $workers) { & kill -STOP $worker.Id }
        & kill -KILL $engineId $child.Id
        $child.WaitForExit(10000) | Should -BeTrue
        $half = Join-Path $env:RPCBENCH_DATA "results/.rpcbench-$engineId-1-0"
        $null = New-Item -ItemType Directory -Path (Split-Path -Path $half) -Force
        [System.IO.File]::WriteAllText($half, '{')
        Wait-Until { (Get-Record).State -eq 'Interrupted' } | Should -BeTrue
        Get-FakeSetting -Folder $folder -Name PowerPlan | Should -Be 'fast'

        $listed = InModuleScope RpcBench { Get-RpcBenchmarkLeftoverText -Record (Get-RpcBenchmarkRunRecord) }
        # Two workers, what one of them started, the file, the setting.
        @($listed).Count | Should -Be 5
        @($listed | Where-Object { $_ -like "*$port*" }).Count | Should -Be 1
        Stop-RpcBenchmarkRun -WhatIf | Should -BeNullOrEmpty
        $half | Should -Exist
        Test-ProcessRunning -Id $workers[0].Id | Should -BeTrue

        $stopped = Stop-RpcBenchmarkRun
        "$($stopped.ProcessCount) $($stopped.FileCount) $($stopped.RuleCount) $($stopped.SettingCount)" | Should -Be '3 1 0 1'
        foreach ($worker in $workers) { Test-ProcessRunning -Id $worker.Id | Should -BeFalse }
        InModuleScope RpcBench { Get-RpcBenchmarkListeningPort } | Should -Not -Contain $port
        $half | Should -Not -Exist
        Get-FakeSetting -Folder $folder -Name PowerPlan | Should -Be 'slow'
        Get-JournalFile | Should -Not -Exist
        Get-Record | Should -BeNullOrEmpty
    }

    It 'ends an engine that hangs, with -Force, and not what its PowerShell set, which is still there' {
        & kill -STOP $engineId
        Stop-RpcBenchmarkRun | Should -BeNullOrEmpty
        $stopped = Stop-RpcBenchmarkRun -Force
        $stopped.ProcessCount | Should -BeGreaterOrEqual 3
        Test-ProcessRunning -Id $engineId | Should -BeFalse
        foreach ($worker in $workers) { Test-ProcessRunning -Id $worker.Id | Should -BeFalse }
        $stopped.SettingCount | Should -Be 0
        Get-FakeSetting -Folder $folder -Name PowerPlan | Should -Be 'fast'
        $child.HasExited | Should -BeFalse
    }
}
