function Get-RpcBenchmarkOptionTable {
    <#
    .SYNOPSIS
    The rows of proto/options.json by the parameter's name, made once: completion asks at each Tab.

    .OUTPUTS
    System.Collections.Generic.Dictionary, which does not tell upper case from lower.
    #>
    [CmdletBinding()]
    [OutputType('System.Collections.Generic.Dictionary[string,object]')]
    param()

    if (-not (Test-Path -LiteralPath 'variable:script:OptionTable')) {
        $byParameter = New-Object -TypeName 'System.Collections.Generic.Dictionary[string,object]' -ArgumentList ([System.StringComparer]::OrdinalIgnoreCase)
        foreach ($option in (Get-RpcBenchmarkContract -Name options).options) {
            $parameter = Get-RpcBenchmarkOptionParameter -Option $option
            if ($parameter) {
                $byParameter[$parameter] = $option
            }
        }
        $script:OptionTable = $byParameter
    }
    # Whole: a pipeline would hand it over pair by pair.
    , $script:OptionTable
}
