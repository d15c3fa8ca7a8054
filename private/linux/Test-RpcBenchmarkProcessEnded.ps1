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

    $status = "/proc/$($Process.Id)/stat"
    if (-not [System.IO.File]::Exists($status)) {
        # No such table here, as on macOS.
        return $Process.HasExited
    }
    # The state stands behind the name, which may hold anything but is in brackets.
    ([System.IO.File]::ReadAllText($status) -replace '(?s)^.*\) ').StartsWith('Z')
}
