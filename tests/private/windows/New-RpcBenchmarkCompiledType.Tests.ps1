BeforeAll {
    . "$PSScriptRoot/../../../private/windows/New-RpcBenchmarkCompiledType.ps1"
    # Real functions of whatever system this is: who we are, and one that fails.
    $onWindows = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows
    $native = if ($onWindows) {
        New-RpcBenchmarkCompiledType -Name "RpcBenchTest$([guid]::NewGuid().ToString('N'))" -Library kernel32.dll -Function @{ GetCurrentProcessId = @(, [int]); GetProcessId = [int], [System.IntPtr] }
    }
    else {
        New-RpcBenchmarkCompiledType -Name "RpcBenchTest$([guid]::NewGuid().ToString('N'))" -Library libc -Function @{ getpid = @(, [int]); close = [int], [int] }
    }
}

Describe 'New-RpcBenchmarkCompiledType' {
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

    It 'takes handles, arrays and texts, as the functions that are called want them' {
        $job = [Microsoft.Win32.SafeHandles.SafeWaitHandle]
        $made = New-RpcBenchmarkCompiledType -Name "RpcBenchTest$([guid]::NewGuid().ToString('N'))" -Library kernel32.dll -Function @{
            DuplicateHandle = [bool], [System.IntPtr], $job, [System.IntPtr], [System.IntPtr[]], [int], [bool], [int]
        }
        $method = $made.GetMethod('DuplicateHandle')
        "$($method.ReturnType.Name) $(@($method.GetParameters().ParameterType.Name) -join ' ')" | Should -Be 'Boolean IntPtr SafeWaitHandle IntPtr IntPtr[] Int32 Boolean Int32'
        $import = $method.GetCustomAttributes([System.Runtime.InteropServices.DllImportAttribute], $false)[0]
        $import.SetLastError, $import.ExactSpelling, $import.Value | Should -Be $true, $true, 'kernel32.dll'
    }
}
