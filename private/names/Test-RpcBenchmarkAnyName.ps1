function Test-RpcBenchmarkAnyName {
    <#
    .SYNOPSIS
    Whether one of several names fits one of several patterns.

    .PARAMETER Name
    The names.

    .PARAMETER Pattern
    The patterns; none is no condition.

    .OUTPUTS
    System.Boolean
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory)]
        [AllowNull()]
        [AllowEmptyCollection()]
        [string[]] $Name,

        [Parameter(Mandatory)]
        [AllowNull()]
        [AllowEmptyCollection()]
        [string[]] $Pattern
    )

    if (-not $Pattern) {
        return $true
    }
    foreach ($one in $Name) {
        foreach ($wanted in $Pattern) {
            if (Test-RpcBenchmarkName -Name $one -Pattern $wanted) {
                return $true
            }
        }
    }
    $false
}
