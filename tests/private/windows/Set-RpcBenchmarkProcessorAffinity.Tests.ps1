BeforeDiscovery {
    # .NET sets affinities on Linux, too (of the main thread), but not on macOS.
    $canSet = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows -or $IsLinux
}

BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../../../private/windows/ConvertTo-RpcBenchmarkAffinityMask.ps1"
    . "$PSScriptRoot/../../../private/windows/ConvertFrom-RpcBenchmarkAffinityMask.ps1"
    . "$PSScriptRoot/../../../private/windows/Set-RpcBenchmarkProcessorAffinity.ps1"

    function Get-Cpu {
        <# What the system says the process may run on. #>
        param([int] $Id)
        @(ConvertFrom-RpcBenchmarkAffinityMask -Mask (Get-Process -Id $Id).ProcessorAffinity)
    }
}

Describe 'Set-RpcBenchmarkProcessorAffinity' -Skip:(-not $canSet) {
    BeforeEach {
        $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo
        $start.FileName = Get-TestShell
        $start.Arguments = '-NoProfile -NonInteractive -Command "[System.Console]::ReadLine()"'
        $start.UseShellExecute = $false
        $start.RedirectStandardInput = $true
        $child = [System.Diagnostics.Process]::Start($start)
    }

    AfterEach {
        if (-not $child.HasExited) {
            $child.Kill()
            $child.WaitForExit()
        }
        $child.Dispose()
    }

    It 'keeps a running process on one CPU, and lets it go' {
        $all = Get-Cpu -Id $child.Id
        $ours = Get-Cpu -Id $PID
        Set-RpcBenchmarkProcessorAffinity -Id $child.Id -Cpu $all[-1]
        Get-Cpu -Id $child.Id | Should -Be $all[-1]
        if (Test-Path -LiteralPath "/proc/$($child.Id)/status") {
            [System.IO.File]::ReadAllText("/proc/$($child.Id)/status") | Should -Match "Cpus_allowed_list:\s+$($all[-1])\n"
        }
        Set-RpcBenchmarkProcessorAffinity -Id $child.Id -Cpu $all
        Get-Cpu -Id $child.Id | Should -Be $all
        Get-Cpu -Id $PID | Should -Be $ours
    }

    It 'fails for a process that has ended' {
        $child.Kill()
        $child.WaitForExit()
        { Set-RpcBenchmarkProcessorAffinity -Id $child.Id -Cpu 0 } | Should -Throw -ErrorId 'NoProcessFoundForGivenId,Microsoft.PowerShell.Commands.GetProcessCommand'
    }

    It 'fails for a CPU that the machine does not have' -Skip:([System.Environment]::ProcessorCount -gt 60) {
        { Set-RpcBenchmarkProcessorAffinity -Id $child.Id -Cpu 63 } | Should -Throw
    }
}
