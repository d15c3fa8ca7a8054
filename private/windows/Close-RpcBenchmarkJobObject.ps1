function Close-RpcBenchmarkJobObject {
    <#
    .SYNOPSIS
    Ends what is left in the job object, and closes it. Called from a finally block: it does not fail.

    .DESCRIPTION
    Closing alone would do when the engine is gone. One that cannot be ended still holds the job, so the processes in it are ended first.

    .PARAMETER Job
    The handle from New-RpcBenchmarkJobObject.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [System.Runtime.InteropServices.SafeHandle] $Job
    )

    try {
        # The exit code that taskkill gives as well.
        $null = Invoke-RpcBenchmarkWin32Method -Name TerminateJobObject -Argument $Job, 1
    }
    catch {
        Write-Debug -Message "The job object could not be ended: $($_.Exception.Message)"
    }
    finally {
        $Job.Dispose()
    }
}
