function Expand-RpcBenchmarkRun {
    <#
    .SYNOPSIS
    The results of a saved run: the objects that Invoke-RpcBenchmark returned, in the same order.

    .DESCRIPTION
    What is a result, and which floor belongs to it, is the engine's rule (engine/src/coordinator/emit-results.ts): a twin is none, the floor
    only when it was asked for.

    .PARAMETER Run
    The run, as in proto/result.schema.json.

    .PARAMETER Wanted
    Which results: Framework, Runtime, Scenario; and IncludeFloor, without which the run's own plan says whether the floor is one.

    .OUTPUTS
    RpcBench.Result
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.Result')]
    param(
        [Parameter(Mandatory)]
        [object] $Run,

        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Wanted
    )

    $includeFloor = if ($Wanted.Contains('IncludeFloor')) { [bool] $Wanted['IncludeFloor'] } else { $Run.plan.includeFloor }
    $tags = [string[]] @(Get-RpcBenchmarkOptional -InputObject $Run.plan -Name tags)
    $key = { param($cell) @($cell.groupId, $cell.runtime, $cell.api) -join "`n" }
    $floors = @{}
    $titles = @{}
    foreach ($cell in $Run.cells) {
        if ($cell.isFloor -and $null -eq $cell.twinOf -and $cell.state -cne 'Failed') {
            $floors[(& $key $cell)] = $cell
        }
    }
    foreach ($cell in $Run.cells) {
        if ($null -ne $cell.twinOf -or ($cell.isFloor -and -not $includeFloor)) {
            continue
        }
        if (Test-RpcBenchmarkCell -Cell $cell -Wanted $Wanted) {
            if (-not $titles.ContainsKey($cell.groupId)) {
                $titles[$cell.groupId] = Get-RpcBenchmarkGroupTitle -Cell $cell
            }
            ConvertTo-RpcBenchmarkResult -Cell $cell -Floor $floors[(& $key $cell)] -RunId $Run.runId -Tag $tags -Group $titles[$cell.groupId] -RuntimeInfo $Run.runtimes
        }
    }
}
