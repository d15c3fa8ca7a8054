function Get-RpcBenchmarkCellName {
    <#
    .SYNOPSIS
    Which cell of which run an object is, for the engine, which reads it in the run's file.

    .PARAMETER InputObject
    A result, wherever it comes from.

    .PARAMETER Source
    Where its run is looked for is noted there.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which ends where the object is no result.

    .OUTPUTS
    System.Collections.Specialized.OrderedDictionary: runId and cellId.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param(
        [Parameter(Mandatory)]
        [object] $InputObject,

        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [System.Collections.IDictionary] $Source,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $known = @{}
    foreach ($name in 'RunId', 'CellId', 'Path') {
        $known[$name] = Get-RpcBenchmarkOptional -InputObject $InputObject -Name $name
    }
    if (-not $known['RunId'] -or -not $known['CellId']) {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id NotAResult -Values "$InputObject" -TargetObject $InputObject
    }
    Add-RpcBenchmarkRunSource -Source $Source -RunId $known['RunId'] -Path $known['Path']
    [ordered]@{ runId = $known['RunId']; cellId = $known['CellId'] }
}
