function Get-RpcBenchmarkRunningProcess {
    <#
    .SYNOPSIS
    Which of some processes run, and since when: an id alone may be somebody else's by now.

    .PARAMETER Id
    The process ids.

    .OUTPUTS
    Objects with Id and Started, a local System.DateTime, for those that run. Started is null of one that we may not look at, such as a service's:
    then nobody knows whether it is the process that had the id before.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [int[]] $Id
    )

    if ($Id.Count -eq 0) {
        return
    }
    # Ignore, not SilentlyContinue: those that are gone are no errors, and would fill the user's $Error.
    foreach ($process in Get-Process -Id $Id -ErrorAction Ignore) {
        try {
            # Null where it cannot be read: PowerShell takes what a property throws for nothing. Ended is looked at last, for it may end meanwhile.
            $started = $process.StartTime
            if (-not (Test-RpcBenchmarkProcessEnded -Process $process)) {
                [pscustomobject]@{ Id = $process.Id; Started = $started }
            }
        }
        finally {
            $process.Dispose()
        }
    }
}
