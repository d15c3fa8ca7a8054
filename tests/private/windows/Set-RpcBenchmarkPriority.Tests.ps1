BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Get-RpcBenchmarkPriority
    Import-WindowsFunction -Name Set-RpcBenchmarkPriority
}

AfterAll {
    Import-RpcBench
}

# .NET has the same names on Linux, of the nice value of the main thread; there only root may make it less again.
Describe 'Set-RpcBenchmarkPriority (Windows)' {
    BeforeEach {
        $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo
        $start.FileName = Get-TestShell
        $start.Arguments = '-NoProfile -NonInteractive -Command "[System.Console]::ReadLine()"'
        $start.UseShellExecute = $false
        $start.RedirectStandardInput = $true
        $start.RedirectStandardOutput = $true
        $child = [System.Diagnostics.Process]::Start($start)
    }

    AfterEach {
        if (-not $child.HasExited) {
            $child.Kill()
            $child.WaitForExit()
        }
        $child.Dispose()
    }

    It 'gives a process a class' {
        InModuleScope RpcBench -Parameters @{ Id = $child.Id } {
            $own = Get-RpcBenchmarkPriority -Id $PID
            Set-RpcBenchmarkPriority -Id $Id -Value 'BelowNormal' | Should -BeNullOrEmpty
            Get-RpcBenchmarkPriority -Id $Id | Should -BeExactly 'BelowNormal'
            Get-RpcBenchmarkPriority -Id $PID | Should -BeExactly $own
        }
    }

    It 'gives a failure for a process that has ended' {
        $child.Kill()
        $child.WaitForExit()
        $failure = InModuleScope RpcBench -Parameters @{ Id = $child.Id } { Set-RpcBenchmarkPriority -Id $Id -Value 'Normal' }
        $failure.FullyQualifiedErrorId | Should -Be 'SettingDenied'
        $failure.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }
}
