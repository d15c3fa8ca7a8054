function ConvertTo-RpcBenchmarkParameterText {
    <#
    .SYNOPSIS
    A sentence of the engine's for a user of PowerShell: --payload-size becomes -PayloadSize.

    .DESCRIPTION
    Only what has a parameter in proto/options.json is changed, so that options of other programs (pip, apt) stay as they are.

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

    $parameters = (Get-RpcBenchmarkOptionTable).Parameter
    $result = [regex]::Replace($Text, '(?<![\w-])--([a-z]+(?:-[a-z]+)*)(?![\w-])', {
            param($found)
            $parameter = $null
            if ($parameters.TryGetValue($found.Groups[1].Value, [ref] $parameter)) { "-$parameter" } else { $found.Value }
        })
    $commands = (Get-RpcBenchmarkMessage).Commands
    foreach ($command in $commands.Keys) {
        $result = [regex]::Replace($result, $command, $commands[$command])
    }
    $result
}
