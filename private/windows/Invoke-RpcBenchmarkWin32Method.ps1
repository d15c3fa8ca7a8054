function Invoke-RpcBenchmarkWin32Method {
    <#
    .SYNOPSIS
    Calls a function of Windows that .NET has no method for.

    .DESCRIPTION
    The methods are made when the first of them is called, once a session; by the compiler where a type in memory is forbidden, as endpoint protection may
    do. Where both are, and where the environment variable RPCBENCH_NO_NATIVE_CALLS is set, every call ends with the reason, and whoever wanted it goes on
    without: no job object, no word of cores, efficiency mode left as it is. A call that fails ends with what Windows says.

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

    if ($env:RPCBENCH_NO_NATIVE_CALLS) {
        throw 'the environment variable RPCBENCH_NO_NATIVE_CALLS is set'
    }
    if (-not (Test-Path -LiteralPath 'variable:script:Win32Type')) {
        # A job is a thing one can wait for, so this class may own its handle. A stop between two statements then leaks none: the finalizer closes it.
        $job = [Microsoft.Win32.SafeHandles.SafeWaitHandle]
        $functions = @{
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
        $script:Win32Type = $null
        $script:Win32Failure = $null
        try {
            $script:Win32Type = New-RpcBenchmarkNativeType -Name RpcBenchWin32 -Library kernel32.dll -Function $functions
        }
        catch {
            Write-Verbose -Message "No type could be made in memory ($($_.Exception.GetBaseException().Message)): it is compiled."
            # The attempt takes seconds, so it is made once.
            try { $script:Win32Type = New-RpcBenchmarkCompiledType -Name RpcBenchWin32 -Library kernel32.dll -Function $functions }
            catch { $script:Win32Failure = $_.Exception.GetBaseException().Message }
        }
    }
    if ($script:Win32Failure) {
        throw $script:Win32Failure
    }

    # In one statement: between two, PowerShell may call Windows itself, and the code would be that call's.
    $result, $code = $script:Win32Type::$Name.Invoke($Argument), [System.Runtime.InteropServices.Marshal]::GetHRForLastWin32Error()
    $failed = if ($result -is [System.Runtime.InteropServices.SafeHandle]) { $result.IsInvalid } else { $result -is [bool] -and -not $result }
    if ($failed) {
        [System.Runtime.InteropServices.Marshal]::ThrowExceptionForHR($code)
    }
    $result
}
