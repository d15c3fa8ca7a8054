function Register-RpcBenchmarkTask {
    <#
    .SYNOPSIS
    Registers a task in RpcBench's folder of the Task Scheduler.

    .PARAMETER Name
    Its name.

    .PARAMETER Task
    From New-RpcBenchmarkTaskObject.

    .PARAMETER Force
    In place of one of that name.

    .OUTPUTS
    Microsoft.Management.Infrastructure.CimInstance
    #>
    [CmdletBinding()]
    [OutputType('Microsoft.Management.Infrastructure.CimInstance')]
    param(
        [Parameter(Mandatory)]
        [string] $Name,

        [Parameter(Mandatory)]
        [object] $Task,

        [switch] $Force
    )

    Register-ScheduledTask -TaskPath '\RpcBench\' -TaskName $Name -InputObject $Task -Force:$Force -ErrorAction Stop
}
