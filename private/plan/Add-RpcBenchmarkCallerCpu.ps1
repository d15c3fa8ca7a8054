function Add-RpcBenchmarkCallerCpu {
    <#
    .SYNOPSIS
    Says in a plan which CPUs this PowerShell can keep processes on, where it can.

    .PARAMETER Plan
    The plan that goes to the engine.

    .OUTPUTS
    The CPUs; none where the engine does that by itself, or nobody can.
    #>
    [CmdletBinding()]
    [OutputType([int])]
    param(
        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Plan
    )

    $cpus = [int[]] @(Get-RpcBenchmarkCallerCpu)
    if ($cpus.Count -gt 0) {
        $Plan['callerCpus'] = $cpus
        $cores = @(Get-RpcBenchmarkCallerCore)
        if ($cores.Count -gt 0) {
            $Plan['callerCores'] = $cores
        }
    }
    $cpus
}
