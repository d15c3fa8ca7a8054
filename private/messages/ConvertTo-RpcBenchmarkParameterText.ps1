function ConvertTo-RpcBenchmarkParameterText {
    <#
    .SYNOPSIS
    A sentence of the engine's for a user of PowerShell: --payload-size becomes -PayloadSize.

    .DESCRIPTION
    The command line's options and the parameters of Invoke-RpcBenchmark have the same names by rule. Only what is a parameter is
    changed, so that options of other programs (pip, apt) stay as they are.

    .PARAMETER Text
    The sentence.

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

    $parameters = @((Get-Command -Name Invoke-RpcBenchmark).Parameters.Keys)
    $result = $Text
    foreach ($option in [regex]::Matches($Text, '(?<![\w-])--([a-z]+(?:-[a-z]+)*)')) {
        $name = $option.Groups[1].Value.Replace('-', '')
        $meant = @($parameters | Where-Object { $_.StartsWith($name, [System.StringComparison]::OrdinalIgnoreCase) })
        if ($meant.Count -eq 1) {
            $result = $result.Replace($option.Value, "-$($meant[0])")
        }
    }
    $commands = (Get-RpcBenchmarkMessage).Commands
    foreach ($command in $commands.Keys) {
        $result = [regex]::Replace($result, $command, $commands[$command])
    }
    $result
}
