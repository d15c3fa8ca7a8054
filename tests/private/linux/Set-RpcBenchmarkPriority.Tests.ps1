BeforeDiscovery {
    $hasProc = Test-Path -LiteralPath '/proc/self/stat'
}

BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    foreach ($name in 'Read-RpcBenchmarkProcStat', 'Get-RpcBenchmarkPriority', 'Set-RpcBenchmarkPriority') {
        . (Get-Module -Name RpcBench) { . $args[0] } (Join-Path $ModuleRoot "private/linux/$name.ps1")
    }

    function Get-ThreadNice {
        <# The nice values that the threads of a process have, each once. #>
        param([int] $Id)
        @([System.IO.Directory]::GetDirectories("/proc/$Id/task") | ForEach-Object {
                InModuleScope RpcBench -Parameters @{ File = "$_/stat" } { @(Read-RpcBenchmarkProcStat -Path $File)[16] }
            } | Select-Object -Unique)
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'Set-RpcBenchmarkPriority (Linux)' -Skip:(-not $hasProc) {
    BeforeEach {
        $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo
        $start.FileName = Get-TestShell
        $start.Arguments = '-NoProfile -NonInteractive -Command "1; [System.Console]::ReadLine()"'
        $start.UseShellExecute = $false
        $start.RedirectStandardInput = $true
        $start.RedirectStandardOutput = $true
        $child = [System.Diagnostics.Process]::Start($start)
        $null = $child.StandardOutput.ReadLine()
    }

    AfterEach {
        if (-not $child.HasExited) {
            $child.Kill()
            $child.WaitForExit()
        }
        $child.Dispose()
    }

    It 'gives all threads of a process the value, for each has one of its own' {
        @([System.IO.Directory]::GetDirectories("/proc/$($child.Id)/task")).Count | Should -BeGreaterThan 1
        # More than it has, which anybody may set.
        $value = [string] ([int] "$(nice)" + 3)
        InModuleScope RpcBench -Parameters @{ Id = $child.Id; Value = $value } {
            Set-RpcBenchmarkPriority -Id $Id -Value $Value | Should -BeNullOrEmpty
            Get-RpcBenchmarkPriority -Id $Id | Should -BeExactly $Value
        }
        Get-ThreadNice -Id $child.Id | Should -BeExactly $value
        Get-ThreadNice -Id $PID | Should -BeExactly "$(nice)"
    }

    It 'says what was refused and what to type, with a renice that <Does>' -ForEach @(
        @{ Does = 'may not'; Script = 'echo "renice: failed to set priority: Permission denied" >&2; exit 1' }
        @{ Does = 'does nothing'; Script = 'exit 0' }
    ) {
        $stub = Join-Path $TestDrive 'renice'
        [System.IO.File]::WriteAllText($stub, "#!/bin/sh`n$Script`n")
        chmod +x $stub
        $failure = InModuleScope RpcBench -Parameters @{ Id = $child.Id; Stub = $stub } { Set-RpcBenchmarkPriority -Id $Id -Value '7' -Renice $Stub }
        $failure.FullyQualifiedErrorId | Should -Be 'SettingDenied'
        $failure.ErrorDetails.RecommendedAction | Should -BeLike "*sudo renice 7 -p *$($child.Id)*"
    }

    It 'says so where there is no renice' {
        $failure = InModuleScope RpcBench -Parameters @{ Id = $child.Id } { Set-RpcBenchmarkPriority -Id $Id -Value '7' -Renice 'rpcbench-no-renice' }
        $failure.FullyQualifiedErrorId | Should -Be 'SettingDenied'
    }
}
