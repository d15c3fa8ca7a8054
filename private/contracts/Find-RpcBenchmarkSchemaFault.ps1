function Find-RpcBenchmarkSchemaFault {
    <#
    .SYNOPSIS
    A place where a value departs from a JSON schema.

    .DESCRIPTION
    See Get-RpcBenchmarkContractFault, which is the way in. A saved run has tens of thousands of values, so there is no call for each of them:
    lists and objects wait on a stack, and what is plainly right inside an object is passed over at once.

    .PARAMETER Value
    The value.

    .PARAMETER Rule
    The schema it should follow, from ConvertTo-RpcBenchmarkSchemaRule.

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
        [hashtable] $Rule,

        [AllowEmptyString()]
        [string] $Path
    )

    $waiting = New-Object -TypeName 'System.Collections.Generic.Stack[object[]]'
    $waiting.Push(@($Value, $Rule, $Path))
    while ($waiting.Count -gt 0) {
        $it, $its, $at = $waiting.Pop()
        if ($its.ObjectChoice -and $it -is [System.Management.Automation.PSCustomObject]) {
            $its = $its.ObjectChoice
        }

        if ($its.Choices) {
            $kind = Get-RpcBenchmarkJsonType -Value $it
            $fitting = @(foreach ($choice in $its.Choices) { if ($choice[$kind]) { $choice } })
            if ($fitting.Count -eq 1) {
                $waiting.Push(@($it, $fitting[0], $at))
                continue
            }
            $faults = @()
            foreach ($choice in $its.Choices) {
                $fault = Find-RpcBenchmarkSchemaFault -Value $it -Rule $choice -Path $at
                if (-not $fault) {
                    break
                }
                $faults += $fault
            }
            if ($faults.Count -lt $its.Choices.Count) {
                continue
            }
            $shown = if ($at) { $at } else { '/' }
            # Of several options the meant one is that whose type fits; what is wrong inside it is the useful sentence.
            $inside = @($faults | Where-Object { -not $_.StartsWith("$shown is not ") -and -not $_.StartsWith("$at/type must be ") })
            return @($inside + $faults)[0]
        }

        if ($its.object -and $it -is [System.Management.Automation.PSCustomObject]) {
            $members = $it.PSObject.Properties
            $required = $its.IsRequired
            $found = 0
            $properties = $its.Properties
            foreach ($member in $members) {
                $name = $member.Name
                if ($required[$name]) { $found++ }
                $inner = $properties[$name]
                if ($null -eq $inner) {
                    $inner = $its.Others
                }
                if ($null -eq $inner) {
                    continue
                }
                $part = $member.Value
                if ($null -eq $part) {
                    if ($inner.NullIsRight) { continue }
                }
                elseif ($inner.Plain) {
                    $type = $part.GetType()
                    if ($inner.Right[$type]) { continue }
                    if ($inner.Bounded[$type] -and $part -ge $inner.Least -and $part -le $inner.Most) { continue }
                    if ($part -is [string] -and $inner.string -and $part.Length -ge $inner.MinLength -and ($null -eq $inner.Enum -or $inner.Enum -ccontains $part)) { continue }
                }
                $waiting.Push(@($part, $inner, "$at/$name"))
            }
            # To look a name up takes longer than to pass it by, so it is done where one is known to be missing.
            if ($found -lt $required.Count) {
                foreach ($name in $its.Required) {
                    if ($null -eq $members[$name]) {
                        return "$at/$name is missing"
                    }
                }
            }
            continue
        }
        if ($its.array -and $it -is [System.Collections.IList]) {
            if ($its.Items) {
                for ($index = 0; $index -lt $it.Count; $index++) {
                    $waiting.Push(@($it[$index], $its.Items, "$at/$index"))
                }
            }
            continue
        }

        $shown = if ($at) { $at } else { '/' }
        if ($null -ne $its.Const -and $it -cne $its.Const) {
            return "$shown must be '$($its.Const)', not '$it'"
        }
        if (-not $its[(Get-RpcBenchmarkJsonType -Value $it)]) {
            return "$shown is not $($its.Types -join ' or ')"
        }
        if ($null -eq $it) {
            continue
        }
        if ($its.Enum -and $its.Enum -cnotcontains $it) {
            return "$shown is not one of $($its.Enum -join ', ')"
        }
        if ($null -ne $its.Minimum -and $it -lt $its.Minimum) {
            return "$shown is less than $($its.Minimum)"
        }
        if ($null -ne $its.Maximum -and $it -gt $its.Maximum) {
            return "$shown is more than $($its.Maximum)"
        }
        if ($it -is [string] -and $it.Length -lt $its.MinLength) {
            return "$shown is empty"
        }
    }
}
