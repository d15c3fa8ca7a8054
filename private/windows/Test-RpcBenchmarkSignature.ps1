function Test-RpcBenchmarkSignature {
    <#
    .SYNOPSIS
    Whether a script has a signature that Windows trusts.

    .PARAMETER Path
    The script.

    .OUTPUTS
    System.Boolean
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory)]
        [string] $Path
    )

    "$((Get-AuthenticodeSignature -LiteralPath $Path -ErrorAction SilentlyContinue).Status)" -eq 'Valid'
}
