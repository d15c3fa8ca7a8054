function Find-RpcBenchmarkSchemaFault {
    <#
    .SYNOPSIS
    The first place where a value departs from a JSON schema.

    .DESCRIPTION
    Calls itself for every part of the value. See Get-RpcBenchmarkContractFault, which is the way in.

    .PARAMETER Value
    The value.

    .PARAMETER Schema
    The schema it should follow.

    .PARAMETER Root
    The whole schema file, for $ref.

    .PARAMETER Path
    Where we are, for the text.

    .OUTPUTS
    System.String, or nothing when the value follows the schema.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [AllowNull()]
        [AllowEmptyCollection()]
        [object] $Value,

        [Parameter(Mandatory)]
        [object] $Schema,

        [Parameter(Mandatory)]
        [object] $Root,

        [AllowEmptyString()]
        [string] $Path
    )

    $rules = $Schema.PSObject.Properties
    $shownPath = if ($Path) { $Path } else { '/' }

    if ($rules['$ref']) {
        $name = $rules['$ref'].Value -replace '^#/definitions/'
        return Find-RpcBenchmarkSchemaFault -Value $Value -Schema $Root.definitions.$name -Root $Root -Path $Path
    }

    foreach ($choice in 'oneOf', 'anyOf') {
        if (-not $rules[$choice]) {
            continue
        }
        $faults = @()
        foreach ($option in $rules[$choice].Value) {
            $fault = Find-RpcBenchmarkSchemaFault -Value $Value -Schema $option -Root $Root -Path $Path
            if (-not $fault) {
                return
            }
            $faults += $fault
        }
        # Of several options the meant one is that whose type fits; what is wrong inside it is the useful sentence.
        $inside = @($faults | Where-Object { -not $_.StartsWith("$shownPath is not ") -and -not $_.StartsWith("$Path/type must be ") })
        return @($inside + $faults)[0]
    }

    if ($rules['const'] -and $Value -cne $rules['const'].Value) {
        return "$shownPath must be '$($rules['const'].Value)', not '$Value'"
    }

    if ($rules['type']) {
        $kind = Get-RpcBenchmarkJsonType -Value $Value
        $allowed = @($rules['type'].Value)
        $fits = $allowed -ccontains $kind -or ($kind -ceq 'integer' -and $allowed -ccontains 'number')
        if (-not $fits) {
            return "$shownPath is not $($allowed -join ' or ')"
        }
    }

    if ($null -eq $Value) {
        return
    }

    if ($rules['enum'] -and $rules['enum'].Value -cnotcontains $Value) {
        return "$shownPath is not one of $($rules['enum'].Value -join ', ')"
    }
    if ($rules['minimum'] -and $Value -lt $rules['minimum'].Value) {
        return "$shownPath is less than $($rules['minimum'].Value)"
    }
    if ($rules['maximum'] -and $Value -gt $rules['maximum'].Value) {
        return "$shownPath is more than $($rules['maximum'].Value)"
    }
    if ($rules['minLength'] -and $Value -is [string] -and $Value.Length -lt $rules['minLength'].Value) {
        return "$shownPath is empty"
    }

    if ($rules['items']) {
        $index = 0
        foreach ($item in $Value) {
            $fault = Find-RpcBenchmarkSchemaFault -Value $item -Schema $rules['items'].Value -Root $Root -Path "$Path/$index"
            if ($fault) {
                return $fault
            }
            $index++
        }
    }

    if ($rules['required']) {
        foreach ($name in $rules['required'].Value) {
            if (-not $Value.PSObject.Properties[$name]) {
                return "$Path/$name is missing"
            }
        }
    }
    if ($rules['properties']) {
        foreach ($property in $rules['properties'].Value.PSObject.Properties) {
            $present = $Value.PSObject.Properties[$property.Name]
            if ($present) {
                $fault = Find-RpcBenchmarkSchemaFault -Value $present.Value -Schema $property.Value -Root $Root -Path "$Path/$($property.Name)"
                if ($fault) {
                    return $fault
                }
            }
        }
    }
}
