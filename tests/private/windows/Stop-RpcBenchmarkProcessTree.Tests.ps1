BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../../../private/windows/Stop-RpcBenchmarkProcessTree.ps1"
}

Describe 'Stop-RpcBenchmarkProcessTree (Windows)' {
    It 'asks taskkill for the whole tree, by force' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows) {
        # taskkill is not here; what stands in for it writes down what it was told.
        $stub = Join-Path $TestDrive 'taskkill'
        [System.IO.File]::WriteAllText($stub, "#!/bin/sh`necho `"`$@`" > '$TestDrive/told'`n")
        chmod +x $stub
        Stop-RpcBenchmarkProcessTree -Process (Get-Process -Id $PID) -Taskkill $stub
        [System.IO.File]::ReadAllText((Join-Path $TestDrive 'told')).Trim() | Should -BeExactly "/PID $PID /T /F"
    }

    It 'kills a process and what it started' -Skip:(-not ($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows)) {
        $process = Start-Process -FilePath "$env:SystemRoot\System32\cmd.exe" -ArgumentList '/c', 'ping -n 60 127.0.0.1' -WindowStyle Hidden -PassThru
        Wait-Until { Get-CimInstance -ClassName Win32_Process -Filter "ParentProcessId = $($process.Id)" } | Should -BeTrue
        $child = @(Get-CimInstance -ClassName Win32_Process -Filter "ParentProcessId = $($process.Id)")[0].ProcessId
        Stop-RpcBenchmarkProcessTree -Process $process
        $process.WaitForExit(5000) | Should -BeTrue
        Wait-Until { -not (Test-ProcessRunning -Id $child) } | Should -BeTrue
    }
}
