BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Test-RpcBenchmarkProcessEnded (not Windows)' -Skip:(-not (Test-Path -LiteralPath '/proc/self/stat')) {
    It 'knows one that runs, whatever its name' {
        $link = Join-Path $TestDrive 'a) Z (b'
        $null = New-Item -ItemType SymbolicLink -Path $link -Target (Get-Command -Name sleep -CommandType Application)[0].Path
        $process = Start-Process -FilePath $link -ArgumentList '60' -PassThru
        try {
            InModuleScope RpcBench -Parameters @{ Process = $process } { Test-RpcBenchmarkProcessEnded -Process $Process } | Should -BeFalse
        }
        finally {
            $process.Kill()
        }
    }

    It 'knows one that nobody has collected' {
        $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo -ArgumentList '/bin/sh', '-c "sleep 0 & echo $!; exec sleep 60"'
        $start.RedirectStandardOutput = $true
        $parent = [System.Diagnostics.Process]::Start($start)
        try {
            # sleep, which took the shell's place, knows nothing of a child.
            $child = [System.Diagnostics.Process]::GetProcessById([int] $parent.StandardOutput.ReadLine())
            Wait-Until { InModuleScope RpcBench -Parameters @{ Process = $child } { Test-RpcBenchmarkProcessEnded -Process $Process } } | Should -BeTrue
        }
        finally {
            $parent.Kill()
        }
    }
}
