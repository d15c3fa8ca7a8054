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
    foreach ($name in $Collected.Keys) {
        $parameters.Remove($name)
        if ($Collected[$name].Count -gt 0) {
            $parameters[$name] = $Collected[$name].ToArray()
        }
    }
    $parameters
}
