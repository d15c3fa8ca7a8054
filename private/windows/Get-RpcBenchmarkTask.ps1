function Get-RpcBenchmarkTask {
    <#
    .SYNOPSIS
    A scheduled task of RpcBench's folder.

    .PARAMETER Name
    Its name.

    .OUTPUTS
    Microsoft.Management.Infrastructure.CimInstance; nothing where there is none.
    #>
    [CmdletBinding()]
    [OutputType('Microsoft.Management.Infrastructure.CimInstance')]
    param(
        [Parameter(Mandatory)]
        [string] $Name
    )

    Get-ScheduledTask -TaskPath '\RpcBench\' -TaskName $Name -ErrorAction SilentlyContinue
}
