function ConvertTo-RpcBenchmarkSchemaRule {
    <#
    .SYNOPSIS
    A JSON schema in the form that Find-RpcBenchmarkSchemaFault can follow fast.

    .DESCRIPTION
    To look up what a schema says of a value, in the form in which ConvertFrom-Json makes it, takes longer than to check the value.

    .PARAMETER Schema
    The schema, as ConvertFrom-Json made it.

    .PARAMETER Root
    The whole schema file, for $ref.

    .PARAMETER Known
    The rules of the definitions met so far, by name.

    .OUTPUTS
    System.Collections.Hashtable: a boolean for each JSON type, what the schema says; Plain, which is whether type, range, length and list of
    values are all there is to check; and what of that can be seen from the .NET type of a value.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseLiteralInitializerForHashtable', '', Justification = 'Names are told apart by case, whatever the culture')]
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        [Parameter(Mandatory)]
        [object] $Schema,

        [Parameter(Mandatory)]
        [object] $Root,

        [hashtable] $Known = @{}
    )

    $said = $Schema.PSObject.Properties
    if ($said['$ref']) {
        $name = $said['$ref'].Value -replace '^#/definitions/'
        if (-not $Known.ContainsKey($name)) {
            $Known[$name] = ConvertTo-RpcBenchmarkSchemaRule -Schema $Root.definitions.$name -Root $Root -Known $Known
        }
        return $Known[$name]
    }

    $rule = @{ Types = [string[]] @(if ($said['type']) { $said['type'].Value }) }
    foreach ($name in 'Const', 'Enum', 'Minimum', 'Maximum', 'MinLength', 'Required', 'Choices', 'Items') {
        $rule[$name] = if ($said[$name]) { $said[$name].Value }
    }
    foreach ($name in 'IsRequired', 'Properties') {
        $rule[$name] = New-Object -TypeName System.Collections.Hashtable -ArgumentList ([System.StringComparer]::Ordinal)
    }
    foreach ($name in $rule.Required) {
        $rule.IsRequired[$name] = $true
    }
    foreach ($type in 'null', 'boolean', 'integer', 'number', 'string', 'array', 'object') {
        $rule[$type] = $rule.Types.Count -eq 0 -or $rule.Types -ccontains $type
    }
    $rule.integer = $rule.integer -or $rule.number
    foreach ($name in 'oneOf', 'anyOf') {
        if ($said[$name]) {
            $rule.Choices = @(foreach ($choice in $said[$name].Value) { ConvertTo-RpcBenchmarkSchemaRule -Schema $choice -Root $Root -Known $Known })
        }
    }
    if ($said['items']) {
        $rule.Items = ConvertTo-RpcBenchmarkSchemaRule -Schema $said['items'].Value -Root $Root -Known $Known
    }
    if ($said['properties']) {
        foreach ($property in $said['properties'].Value.PSObject.Properties) {
            $rule.Properties[$property.Name] = ConvertTo-RpcBenchmarkSchemaRule -Schema $property.Value -Root $Root -Known $Known
        }
    }
    # Of an object that has names of anybody's own. That a contract allows no others is left out on purpose: it may gain some.
    $others = if ($said['additionalProperties']) { $said['additionalProperties'].Value }
    $rule.Others = if ($others -is [System.Management.Automation.PSCustomObject]) { ConvertTo-RpcBenchmarkSchemaRule -Schema $others -Root $Root -Known $Known }
    $rule.Plain = $null -eq $rule.Choices -and $null -eq $rule.Const

    $objects = @($rule.Choices | Where-Object { $_ -and $_.object })
    $rule.ObjectChoice = if ($objects.Count -eq 1) { $objects[0] }
    $rule.NullIsRight = if ($rule.Choices) { @($rule.Choices | Where-Object { $_.NullIsRight }).Count -gt 0 } else { $rule.Plain -and $rule.null }

    # By the .NET type of a value: those of which any is right, and the numbers that only have to be within bounds.
    $rule.Right = @{}
    $rule.Bounded = @{}
    $rule.Least = if ($null -eq $rule.Minimum) { [double]::NegativeInfinity } else { $rule.Minimum }
    $rule.Most = if ($null -eq $rule.Maximum) { [double]::PositiveInfinity } else { $rule.Maximum }
    if ($null -eq $rule.Enum) {
        $numbers = if ($null -eq $rule.Minimum -and $null -eq $rule.Maximum) { $rule.Right } else { $rule.Bounded }
        $numbers[[double]] = $numbers[[decimal]] = $rule.number
        $numbers[[long]] = $numbers[[int]] = $rule.integer
        $rule.Right[[bool]] = $rule.boolean
        $rule.Right[[datetime]] = $rule.string
        $rule.Right[[string]] = $rule.string -and -not $rule.MinLength
    }
    $rule
}
