function Assert-RpcBenchmarkPath {
    <#
    .SYNOPSIS
    Refuses an empty path that was typed, which would mean everything; an object of the pipeline may have none.

    .PARAMETER Path
    The paths.

    .PARAMETER Bound
    The $PSBoundParameters of the public function.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [AllowNull()]
        [AllowEmptyCollection()]
        [AllowEmptyString()]
        [string[]] $Path,

        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Bound,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    if ($Bound.ContainsKey('Path') -and -not $Cmdlet.MyInvocation.ExpectingInput -and @($Path | Where-Object { -not $_ }).Count + [int] ($null -eq $Path) -gt 0) {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id EmptyPath
    }
}
