function Get-RpcBenchmarkCallerCpu {
    <#
    .SYNOPSIS
    The logical CPUs that this PowerShell can keep the engine's processes on: none here, for the engine does it itself, by taskset.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([int])]
    param()
}
