BeforeDiscovery {
    $hasProc = Test-Path -LiteralPath '/proc/self/stat'
}

BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    foreach ($name in 'Read-RpcBenchmarkProcStat', 'Get-RpcBenchmarkProcessStart') {
        . (Get-Module -Name RpcBench) { . $args[0] } (Join-Path $ModuleRoot "private/linux/$name.ps1")
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkProcessStart (Linux)' -Skip:(-not $hasProc) {
    It 'is the same for whoever asks, and another for another process' {
        $own = InModuleScope RpcBench { Get-RpcBenchmarkProcessStart -Id $PID }
        $own | Should -Match '^[0-9a-f-]{36}:\d+$'
        $shell = Get-TestShell
        $script = "Import-Module '$ModuleRoot/RpcBench.psd1'; & (Get-Module -Name RpcBench) { Get-RpcBenchmarkProcessStart -Id $PID; Get-RpcBenchmarkProcessStart -Id `$PID }"
        $said = & $shell -NoProfile -NonInteractive -Command $script
        $said[0] | Should -BeExactly $own
        $said[1] | Should -Not -Be $own
    }

    It 'has nothing for a process that has ended, though nobody has asked how' {
        $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo
        $start.FileName = '/bin/sh'
        # The shell becomes a program that never asks how its child ended, before the child may end: it stays a zombie as long as that runs.
        $start.Arguments = '-c "exec 3<&0; (read line <&3) & echo $!; exec sleep 600"'
        $start.UseShellExecute = $false
        $start.RedirectStandardInput = $true
        $start.RedirectStandardOutput = $true
        $parent = [System.Diagnostics.Process]::Start($start)
        try {
            $id = [int] $parent.StandardOutput.ReadLine()
            Wait-Until { [System.IO.File]::ReadAllText("/proc/$($parent.Id)/comm").Trim() -eq 'sleep' } | Should -BeTrue
            InModuleScope RpcBench -Parameters @{ Id = $id } { Get-RpcBenchmarkProcessStart -Id $Id } | Should -Not -BeNullOrEmpty
            $parent.StandardInput.WriteLine('go')
            Wait-Until { [System.IO.File]::ReadAllText("/proc/$id/stat") -match '\) Z' } | Should -BeTrue
            InModuleScope RpcBench -Parameters @{ Id = $id } { Get-RpcBenchmarkProcessStart -Id $Id } | Should -BeNullOrEmpty
        }
        finally {
            $parent.Kill()
            $parent.Dispose()
        }
    }
}
