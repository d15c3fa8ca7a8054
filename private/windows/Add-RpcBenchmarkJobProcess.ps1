function Add-RpcBenchmarkJobProcess {
    <#
    .SYNOPSIS
    Puts the engine's process into the job object, and with it all that it will start.

    .DESCRIPTION
    The engine gets a handle of its own to the job, so that two hold it:

    When PowerShell is killed, its handle is closed, but the engine's is not. The end of its stdin tells the engine to stop; it saves what
    was measured and ends, and then the last handle is closed and what is left of the tree is killed. Were PowerShell the only holder, Windows
    would kill the engine at once, before it could save anything.

    When the engine is killed, its handle is closed, and Close-RpcBenchmarkEngine closes ours: what is left is killed then. When both are
    killed, all is killed at once.

    The handle is not inherited, so no worker holds the job. The engine has it first, and joins then: a process that joined cannot leave,
    and must not be in a job that ends it with PowerShell. The engine starts nothing before it has its plan, so a caller that sends the plan
    afterwards has the whole tree in the job. The listing needs no plan; a program that it asks could start before this is done.

    Where Windows refuses, a warning says so (JobObjectUnavailable), and the run goes on without.

    .PARAMETER Job
    The handle from New-RpcBenchmarkJobObject.

    .PARAMETER Process
    The engine's process.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which warns.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [System.Runtime.InteropServices.SafeHandle] $Job,

        [Parameter(Mandatory)]
        [System.Diagnostics.Process] $Process,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $sameAccess = 2
    $isInherited = $false
    # The number of the handle in the engine; it ends with the engine, so nobody needs to know it.
    $handleThere = New-Object -TypeName System.IntPtr[] -ArgumentList 1
    try {
        $here = Invoke-RpcBenchmarkWin32Method -Name GetCurrentProcess
        $null = Invoke-RpcBenchmarkWin32Method -Name DuplicateHandle -Argument $here, $Job, $Process.Handle, $handleThere, 0, $isInherited, $sameAccess
        $null = Invoke-RpcBenchmarkWin32Method -Name AssignProcessToJobObject -Argument $Job, $Process.Handle
    }
    catch {
        if (-not $Process.HasExited) {
            Write-RpcBenchmarkWarning -Id JobObjectUnavailable -Values $_.Exception.GetBaseException().Message -Cmdlet $Cmdlet
        }
    }
}
