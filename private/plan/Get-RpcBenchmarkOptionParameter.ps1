function Get-RpcBenchmarkOptionParameter {
    <#
    .SYNOPSIS
    What an option is called in PowerShell: payload-size is PayloadSize, unless its row says otherwise.

    .PARAMETER Option
    A row of proto/options.json.

    .OUTPUTS
    System.String, or nothing where there is no parameter.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [object] $Option
    )

    if ($Option.PSObject.Properties['parameter']) {
        return $Option.parameter
    }
    $words = foreach ($word in $Option.name.Split('-')) { $word.Substring(0, 1).ToUpperInvariant() + $word.Substring(1) }
    -join $words
}
