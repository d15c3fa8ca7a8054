function Test-RpcBenchmarkProcessEnded {
    <#
    .SYNOPSIS
    Whether a process that the system still lists has ended: it does so as long as somebody holds it open.

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

    $Process.HasExited
}
