function Test-RpcBenchmarkRunId {
    <#
    .SYNOPSIS
    Whether a run is one of those that were asked for.

    .PARAMETER RunId
    The run's id.

    .PARAMETER Source
    What was asked for of one place, from Add-RpcBenchmarkRunSource.

    .OUTPUTS
    System.Boolean
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory)]
        [string] $RunId,

        [Parameter(Mandatory)]
        [object] $Source
    )

    if ($Source.All -or $Source.Exact.Contains($RunId)) {
        return $true
    }
    foreach ($pattern in $Source.Patterns) {
        if (Test-RpcBenchmarkName -Name $RunId -Pattern $pattern) {
            return $true
        }
    }
    $false
}
