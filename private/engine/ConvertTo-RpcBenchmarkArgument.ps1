function ConvertTo-RpcBenchmarkArgument {
    <#
    .SYNOPSIS
    One argument, quoted for the single argument text of ProcessStartInfo.

    .DESCRIPTION
    Windows PowerShell's .NET has no argument list. These are the rules of CommandLineToArgvW, which .NET follows on Linux too:
    a quote is escaped by a backslash, and backslashes count double only before a quote.

    .PARAMETER Argument
    The argument as the program shall see it.

    .OUTPUTS
    System.String
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [AllowEmptyString()]
        [string] $Argument
    )

    if ($Argument -and $Argument -cnotmatch '[\s"]') {
        return $Argument
    }
    $escaped = [regex]::Replace($Argument, '(\\*)"', '$1$1\"')
    $escaped = [regex]::Replace($escaped, '(\\+)$', '$1$1')
    '"' + $escaped + '"'
}
