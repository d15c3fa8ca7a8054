function Get-RpcBenchmarkCallerCore {
    <#
    .SYNOPSIS
    What the system tells of cores, for the plan's callerCores: nothing here, for the engine reads it itself.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param()
}
