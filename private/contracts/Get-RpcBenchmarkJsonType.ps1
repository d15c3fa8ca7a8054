function Get-RpcBenchmarkJsonType {
    <#
    .SYNOPSIS
    The JSON type of a value that ConvertFrom-Json made.

    .DESCRIPTION
    Both editions make different .NET types of one text: whole numbers are Int32 or Int64, others Decimal or Double, and PowerShell 7
    turns text that looks like a date into a DateTime.

    .PARAMETER Value
    The value.

    .OUTPUTS
    System.String: null, boolean, integer, number, string, array or object.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [AllowNull()]
        [AllowEmptyCollection()]
        [object] $Value
    )

    if ($null -eq $Value) { 'null' }
    elseif ($Value -is [bool]) { 'boolean' }
    elseif ($Value -is [int] -or $Value -is [long] -or $Value -is [System.Numerics.BigInteger]) { 'integer' }
    elseif ($Value -is [double] -or $Value -is [decimal]) {
        if ([System.Math]::Floor($Value) -eq $Value) { 'integer' } else { 'number' }
    }
    elseif ($Value -is [string] -or $Value -is [datetime]) { 'string' }
    elseif ($Value -is [System.Collections.IList]) { 'array' }
    else { 'object' }
}
