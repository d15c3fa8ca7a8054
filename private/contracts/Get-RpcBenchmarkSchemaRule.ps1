function Get-RpcBenchmarkSchemaRule {
    <#
    .SYNOPSIS
    The rules of a contract, made once.

    .PARAMETER Contract
    The contract: events or result.

    .PARAMETER Definition
    A part of the contract, such as cell.

    .PARAMETER Outline
    The lists of whose items only the names, texts and numbers count, not what has parts of its own.

    .OUTPUTS
    System.Collections.Hashtable, as ConvertTo-RpcBenchmarkSchemaRule makes it.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        [Parameter(Mandatory)]
        [string] $Contract,

        [AllowEmptyString()]
        [string] $Definition,

        [AllowEmptyCollection()]
        [string[]] $Outline = @()
    )

    if (-not (Test-Path -LiteralPath 'variable:script:SchemaRules')) {
        $script:SchemaRules = @{}
    }
    $key = "$Contract/$Definition/$Outline"
    if (-not $script:SchemaRules.ContainsKey($key)) {
        if ($Outline.Count -eq 0) {
            $root = Get-RpcBenchmarkContract -Name $Contract
            $schema = if ($Definition) { $root.definitions.$Definition } else { $root }
            $script:SchemaRules[$key] = ConvertTo-RpcBenchmarkSchemaRule -Schema $schema -Root $root
        }
        else {
            $rule = (Get-RpcBenchmarkSchemaRule -Contract $Contract -Definition $Definition).Clone()
            $rule.Properties = New-Object -TypeName 'System.Collections.Generic.Dictionary[string,hashtable]' -ArgumentList $rule.Properties
            foreach ($name in $Outline) {
                $list = $rule.Properties[$name].Clone()
                $list.Items = $list.Items.Clone()
                $flat = New-Object -TypeName 'System.Collections.Generic.Dictionary[string,hashtable]'
                foreach ($property in $list.Items.Properties.GetEnumerator()) {
                    if (-not ($property.Value.object -or $property.Value.array)) {
                        $flat[$property.Key] = $property.Value
                    }
                }
                $list.Items.Properties = $flat
                $rule.Properties[$name] = $list
            }
            $script:SchemaRules[$key] = $rule
        }
    }
    $script:SchemaRules[$key]
}
