function Get-RpcBenchmarkOptionTable {
    <#
    .SYNOPSIS
    The rows of proto/options.json by parameter and by option, made once: completion asks at each Tab.

    .OUTPUTS
    An object with Option, the rows by the parameter's name, and Parameter, the parameters by the option's.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param()

    if (-not (Test-Path -LiteralPath 'variable:script:OptionTable')) {
        $byParameter = New-Object -TypeName 'System.Collections.Generic.Dictionary[string,object]' -ArgumentList ([System.StringComparer]::OrdinalIgnoreCase)
        $byOption = New-Object -TypeName 'System.Collections.Generic.Dictionary[string,string]' -ArgumentList ([System.StringComparer]::Ordinal)
        foreach ($option in (Get-RpcBenchmarkContract -Name options).options) {
            $parameter = Get-RpcBenchmarkOptionParameter -Option $option
            if ($parameter) {
                $byParameter[$parameter] = $option
                $byOption[$option.name] = $parameter
            }
        }
        $script:OptionTable = [pscustomobject]@{ Option = $byParameter; Parameter = $byOption }
    }
    $script:OptionTable
}
