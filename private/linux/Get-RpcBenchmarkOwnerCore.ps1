function Get-RpcBenchmarkOwnerCore {
    <#
    .SYNOPSIS
    What the system tells of cores, for the plan's ownerCores: nothing here, for the engine reads it itself.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param()
}
