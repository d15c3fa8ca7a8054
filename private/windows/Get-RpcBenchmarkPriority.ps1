function Get-RpcBenchmarkPriority {
    <#
    .SYNOPSIS
    The priority class of a process.

    .PARAMETER Id
    The process.

    .OUTPUTS
    System.String: Idle, BelowNormal, Normal, AboveNormal, High or RealTime; nothing where there is no such process, or it may not be asked.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [int] $Id
    )

    $process = Get-Process -Id $Id -ErrorAction Ignore
    if ($process) {
        try {
            # A word of .NET's, the same in every language.
            "$($process.PriorityClass)"
        }
        finally {
            $process.Dispose()
        }
    }
}
