function Get-RpcBenchmarkMarkedProcess {
    <#
    .SYNOPSIS
    The processes that have inherited a run's mark: its workers, and whatever these have started.

    .DESCRIPTION
    The engine starts workers with the run's id in the environment variable RPCBENCH_RUN. What a worker has started is in no record, and is nobody's
    child any more when the worker has gone. On Windows nobody sees the environment of another process, and there the job object ends all of it.

    .PARAMETER RunId
    The run.

    .OUTPUTS
    System.Int32: ids. Nothing where a process's environment cannot be seen, as on Windows and macOS, or of another user.
    #>
    [CmdletBinding()]
    [OutputType([int])]
    param(
        [Parameter(Mandatory)]
        [string] $RunId
    )

    if (-not [System.IO.Directory]::Exists('/proc/self')) {
        return
    }
    foreach ($folder in [System.IO.Directory]::GetDirectories('/proc')) {
        $id = 0
        if (-not [int]::TryParse([System.IO.Path]::GetFileName($folder), [ref] $id) -or $id -eq $PID) {
            continue
        }
        try {
            if (([System.IO.File]::ReadAllText("$folder/environ") -split "`0") -ccontains "RPCBENCH_RUN=$RunId") {
                $id
            }
        }
        catch {
            # It ended while we looked, or belongs to somebody else.
            continue
        }
    }
}
