function Get-RpcBenchmarkSchemaRule {
    <#
    .SYNOPSIS
    The rules of a contract, made once.

    .PARAMETER Contract
    The contract: events or result.

    .PARAMETER Definition
    A part of the contract, such as cell.

    .PARAMETER Outline
    The lists of whose items only the names, texts and numbers count, not what has parts of its own: cells, or cells/launches for a list in each of them.

    .OUTPUTS
    System.Collections.Hashtable, as ConvertTo-RpcBenchmarkSchemaRule makes it.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseLiteralInitializerForHashtable', '', Justification = 'Names are told apart by case, whatever the culture')]
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
            foreach ($path in $Outline) {
                $part = $rule
                foreach ($name in $path.Split('/')) {
                    # Copies: the rules of the whole contract stay as they are.
                    $list = $part.Properties[$name].Clone()
                    $list.Items = $list.Items.Clone()
                    $part.Properties = $part.Properties.Clone()
                    $part.Properties[$name] = $list
                    $part = $list.Items
                }
                $flat = New-Object -TypeName System.Collections.Hashtable -ArgumentList ([System.StringComparer]::Ordinal)
                foreach ($property in $part.Properties.GetEnumerator()) {
                    if (-not ($property.Value.object -or $property.Value.array)) {
                        $flat[$property.Key] = $property.Value
                    }
                }
                $part.Properties = $flat
            }
            $script:SchemaRules[$key] = $rule
        }
    }
    $script:SchemaRules[$key]
}
