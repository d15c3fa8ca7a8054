function Test-RpcBenchmarkProcessEnded {
    <#
    .SYNOPSIS
    Whether a process that the system still lists has ended: it does so until somebody has asked how.

    .PARAMETER Process
    The process.

    .OUTPUTS
    System.Boolean
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory)]
        [System.Diagnostics.Process] $Process
    )

    $fields = @(Read-RpcBenchmarkProcStat -Path "/proc/$($Process.Id)/stat")
    if ($fields.Count -eq 0) {
        # No such table here, as on macOS, or it has gone meanwhile.
        return $Process.HasExited
    }
    $fields[0] -cin 'Z', 'X'
}
