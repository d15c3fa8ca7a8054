function Get-RpcBenchmarkRunningProcess {
    <#
    .SYNOPSIS
    Which of some processes run, and since when: an id alone may be somebody else's by now.

    .PARAMETER Id
    The process ids.

    .OUTPUTS
    Objects with Id and Started, a local System.DateTime, for those that run and that we may look at.
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
            if (-not (Test-RpcBenchmarkProcessEnded -Process $process)) {
                [pscustomobject]@{ Id = $process.Id; Started = $process.StartTime }
            }
        }
        catch {
            Write-Debug -Message "Process $($process.Id) cannot be looked at: $($_.Exception.GetBaseException().Message)"
        }
        finally {
            $process.Dispose()
        }
    }
}
