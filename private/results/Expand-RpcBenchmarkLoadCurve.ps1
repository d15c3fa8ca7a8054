function Expand-RpcBenchmarkLoadCurve {
    <#
    .SYNOPSIS
    The load curves of a saved run, in the order of the file.

    .PARAMETER Run
    The run, as in proto/result.schema.json; an outline is enough. An older one may have no curves.

    .PARAMETER Wanted
    Which curves: Framework, Runtime, Scenario; and IncludeFloor, without which the run's own plan says whether the floor is one of them.

    .OUTPUTS
    RpcBench.LoadCurve
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.LoadCurve')]
    param(
        [Parameter(Mandatory)]
        [object] $Run,

        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Wanted
    )

    $includeFloor = if ($Wanted.Contains('IncludeFloor')) { [bool] $Wanted['IncludeFloor'] } else { $Run.plan.includeFloor }
    $floors = [string[]] @($Run.cells | Where-Object { $_.isFloor } | ForEach-Object { $_.framework } | Select-Object -Unique)
    $tags = [string[]] @(Get-RpcBenchmarkOptional -InputObject $Run.plan -Name tags)
    foreach ($curve in Get-RpcBenchmarkOptional -InputObject $Run -Name curves) {
        if (($includeFloor -or $floors -cnotcontains $curve.framework) -and (Test-RpcBenchmarkCell -Cell $curve -Wanted $Wanted)) {
            ConvertTo-RpcBenchmarkLoadCurve -Curve $curve -RunId $Run.runId -Tag $tags
        }
    }
}
