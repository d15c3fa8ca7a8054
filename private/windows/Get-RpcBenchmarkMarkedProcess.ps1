function Get-RpcBenchmarkMarkedProcess {
    <#
    .SYNOPSIS
    The processes that have inherited a run's mark: its workers, and whatever these have started.

    .DESCRIPTION
    Windows lets nobody see the environment of another process, and here the job object ends whatever a worker has started with the PowerShell that
    started the run.

    .PARAMETER RunId
    The run.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([int])]
    param(
        [Parameter(Mandatory)]
        [string] $RunId
    )

    Write-Debug -Message "What the workers of $RunId started has ended with them."
}
