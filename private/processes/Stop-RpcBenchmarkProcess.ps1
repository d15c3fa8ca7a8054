function Stop-RpcBenchmarkProcess {
    <#
    .SYNOPSIS
    Kills a process of ours and what it started, if it is still there.

    .PARAMETER Id
    The process id. Whose it is, the caller has looked up.

    .OUTPUTS
    Nothing.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'The caller asks, or is a finally block, where nobody can be asked')]
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [int] $Id
    )

    try {
        $process = [System.Diagnostics.Process]::GetProcessById($Id)
        Stop-RpcBenchmarkProcessTree -Process $process
        $null = $process.WaitForExit(5000)
    }
    catch {
        Write-Debug -Message "Process $Id is gone, or cannot be ended: $($_.Exception.GetBaseException().Message)"
    }
}
