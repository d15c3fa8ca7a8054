function Invoke-RpcBenchmarkWin32Method {
    <#
    .SYNOPSIS
    Calls a function of Windows that .NET has no method for.

    .DESCRIPTION
    The methods are made when the first of them is called, once a session. A call that fails ends with what Windows says.

    .PARAMETER Name
    The function.

    .PARAMETER Argument
    What it is called with.

    .OUTPUTS
    What the function returns.
    #>
    [CmdletBinding()]
    [OutputType([object])]
    param(
        [Parameter(Mandatory)]
        [string] $Name,

        [object[]] $Argument = @()
    )

    if (-not (Test-Path -LiteralPath 'variable:script:Win32Type')) {
        # A job is a thing one can wait for, so this class may own its handle. A stop between two statements then leaks none: the finalizer closes it.
        $job = [Microsoft.Win32.SafeHandles.SafeWaitHandle]
        $script:Win32Type = New-RpcBenchmarkNativeType -Name RpcBenchWin32 -Library kernel32.dll -Function @{
            CreateJobObjectW           = $job, [System.IntPtr], [System.IntPtr]
            SetInformationJobObject    = [bool], $job, [int], [byte[]], [int]
            AssignProcessToJobObject   = [bool], $job, [System.IntPtr]
            TerminateJobObject         = [bool], $job, [int]
            GetCurrentProcess          = @(, [System.IntPtr])
            DuplicateHandle            = [bool], [System.IntPtr], $job, [System.IntPtr], [System.IntPtr[]], [int], [bool], [int]
            # Since Windows 8, and with the setting that is used since Windows 10 1709.
            SetProcessInformation      = [bool], [System.IntPtr], [int], [byte[]], [int]
            # Since Windows 10.
            GetSystemCpuSetInformation = [bool], [byte[]], [int], [uint32[]], [System.IntPtr], [int]
        }
    }

    # In one statement: between two, PowerShell may call Windows itself, and the code would be that call's.
    $result, $code = $script:Win32Type::$Name.Invoke($Argument), [System.Runtime.InteropServices.Marshal]::GetHRForLastWin32Error()
    $failed = if ($result -is [System.Runtime.InteropServices.SafeHandle]) { $result.IsInvalid } else { $result -is [bool] -and -not $result }
    if ($failed) {
        [System.Runtime.InteropServices.Marshal]::ThrowExceptionForHR($code)
    }
    $result
}
