function Merge-RpcBenchmarkParameter {
    <#
    .SYNOPSIS
    What was bound, with what was collected from the pipeline in place of what its last object brought.

    .PARAMETER Bound
    The $PSBoundParameters of the public function, in its end block.

    .PARAMETER Collected
    The lists of Add-RpcBenchmarkPipelineInput.

    .OUTPUTS
    System.Collections.Hashtable
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Bound,

        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Collected
    )

    $parameters = @{} + $Bound
    # The engine says of what does not exist why, where there is nothing else.
    if ($Collected['Implementation'].Count + $Collected['Framework'].Count + $Collected['Plan'].Count -eq 0) {
        foreach ($implementation in $Collected['Absent']) {
            $Collected['Implementation'].Add($implementation)
        }
    }
    $Collected['Absent'].Clear()
    if ($Collected['Implementation'].Count -gt 0 -and $Collected['Framework'].Count -gt 0) {
        # Names that came beside implementations: a plan has the one or the other.
        $parts = @{ Framework = $Collected['Framework'].ToArray(); Runtime = $Collected['Runtime'].ToArray(); Api = $Collected['Api'].ToArray() }
        foreach ($implementation in Join-RpcBenchmarkImplementation @parts) {
            $Collected['Implementation'].Add($implementation)
        }
    }
    if ($Collected['Implementation'].Count -gt 0) {
        foreach ($name in 'Framework', 'Runtime', 'Api') { $Collected[$name].Clear() }
    }
    foreach ($name in $Collected.Keys) {
        $parameters.Remove($name)
        if ($Collected[$name].Count -gt 0) {
            $parameters[$name] = $Collected[$name].ToArray()
        }
    }
    $parameters
}
