BeforeAll {
    . "$PSScriptRoot/../../../private/windows/New-RpcBenchmarkNativeType.ps1"
    # Real functions of whatever system this is: who we are, and one that fails.
    $onWindows = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows
    $native = if ($onWindows) {
        New-RpcBenchmarkNativeType -Name RpcBenchTest -Library kernel32.dll -Function @{ GetCurrentProcessId = @(, [int]); GetProcessId = [int], [System.IntPtr] }
    }
    else {
        New-RpcBenchmarkNativeType -Name RpcBenchTest -Library libc -Function @{ getpid = @(, [int]); close = [int], [int] }
    }
}

Describe 'New-RpcBenchmarkNativeType' {
    It 'makes a type whose methods are functions of the system' {
        $id = if ($onWindows) { $native::GetCurrentProcessId() } else { $native::getpid() }
        $id | Should -Be $PID
    }

    It 'keeps the error code of a function that fails' {
        # In one statement: between two, PowerShell calls the system itself.
        $result, $code = if ($onWindows) { $native::GetProcessId([System.IntPtr]::Zero), [System.Runtime.InteropServices.Marshal]::GetLastWin32Error() }
        else { $native::close(-1), [System.Runtime.InteropServices.Marshal]::GetLastWin32Error() }
        $result | Should -Be $(if ($onWindows) { 0 } else { -1 })
        # ERROR_INVALID_HANDLE, EBADF
        $code | Should -Be $(if ($onWindows) { 6 } else { 9 })
    }
}
