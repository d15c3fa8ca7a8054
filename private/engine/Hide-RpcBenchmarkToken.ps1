function Hide-RpcBenchmarkToken {
    <#
    .SYNOPSIS
    A line of the protocol without the secret of a server, for what is shown and logged.

    .PARAMETER Text
    The line.

    .OUTPUTS
    System.String
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [AllowEmptyString()]
        [string] $Text
    )

    $Text -creplace '("token"\s*:\s*")[^"]*(")', '$1(hidden)$2'
}
