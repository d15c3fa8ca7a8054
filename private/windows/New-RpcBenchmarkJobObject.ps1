function New-RpcBenchmarkJobObject {
    <#
    .SYNOPSIS
    A job object for a run: when its last handle is closed, Windows kills every process in it.

    .DESCRIPTION
    What stands behind the rule that a worker ends itself when its stdin closes. A process joins by being started by one that is in it, and
    cannot leave. A job in a job is possible since Windows 8, so it does not matter if this PowerShell is in one.

    Where Windows refuses, a warning says so (JobObjectUnavailable), and the run goes on without.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which warns.

    .PARAMETER PointerBytes
    How long a pointer is in this process.

    .OUTPUTS
    Microsoft.Win32.SafeHandles.SafeWaitHandle, the job's handle; nothing where there is none. It is not inherited by processes.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'An empty job changes nothing; the user was asked before the run')]
    [CmdletBinding()]
    [OutputType([Microsoft.Win32.SafeHandles.SafeWaitHandle])]
    param(
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [int] $PointerBytes = [System.IntPtr]::Size
    )

    $extendedLimitInformation = 9
    $killOnJobClose = 0x2000
    # JOBOBJECT_EXTENDED_LIMIT_INFORMATION, all zeros but LimitFlags, which two 64-bit numbers stand before.
    $length = if ($PointerBytes -lt 8) { 112 } else { 144 }
    $limits = New-Object -TypeName byte[] -ArgumentList $length
    [System.BitConverter]::GetBytes([int] $killOnJobClose).CopyTo($limits, 16)

    $job = $null
    try {
        $job = Invoke-RpcBenchmarkWin32Method -Name CreateJobObjectW -Argument ([System.IntPtr]::Zero), ([System.IntPtr]::Zero)
        $null = Invoke-RpcBenchmarkWin32Method -Name SetInformationJobObject -Argument $job, $extendedLimitInformation, $limits, $length
    }
    catch {
        if ($null -ne $job) {
            $job.Dispose()
        }
        Write-RpcBenchmarkWarning -Id JobObjectUnavailable -Values $_.Exception.GetBaseException().Message -Cmdlet $Cmdlet
        return
    }
    $job
}
