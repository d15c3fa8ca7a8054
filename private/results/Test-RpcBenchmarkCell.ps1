function Test-RpcBenchmarkCell {
    <#
    .SYNOPSIS
    Whether a cell is one of those that were asked for.

    .PARAMETER Cell
    The cell.

    .PARAMETER Wanted
    What was asked for: Framework, Runtime, Scenario, with wildcards; what is absent is no condition.

    .OUTPUTS
    System.Boolean
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory)]
        [object] $Cell,

        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Wanted
    )

    foreach ($name in 'Framework', 'Runtime', 'Scenario') {
        if ($Wanted[$name] -and -not (Test-RpcBenchmarkAnyName -Name $Cell.$name -Pattern $Wanted[$name])) {
            return $false
        }
    }
    $true
}
