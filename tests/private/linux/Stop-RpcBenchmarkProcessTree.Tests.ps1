BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Stop-RpcBenchmarkProcessTree (not Windows)' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows) {
    It 'kills a process and what it started' {
        $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo -ArgumentList '/bin/sh', '-c "sleep 60 & echo $!; wait"'
        $start.RedirectStandardOutput = $true
        $process = [System.Diagnostics.Process]::Start($start)
        try {
            $child = [int] $process.StandardOutput.ReadLine()
            InModuleScope RpcBench -Parameters @{ Process = $process } { Stop-RpcBenchmarkProcessTree -Process $Process }
            $process.WaitForExit(5000) | Should -BeTrue
            Wait-Until { -not (Test-ProcessRunning -Id $child) } | Should -BeTrue
        }
        finally {
            $process.Dispose()
        }
    }
}
