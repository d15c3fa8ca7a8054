function Get-RpcBenchmarkOptional {
    <#
    .SYNOPSIS
    A property that a contract allows to be absent.

    .PARAMETER InputObject
    The object.

    .PARAMETER Name
    The property's name.

    .OUTPUTS
    Its value, or nothing.
    #>
    [CmdletBinding()]
    [OutputType([object])]
    param(
        [Parameter(Mandatory)]
        [AllowNull()]
        [object] $InputObject,

        [Parameter(Mandatory)]
        [string] $Name
    )

    if ($null -eq $InputObject) {
        return
    }
    $property = $InputObject.PSObject.Properties[$Name]
    if ($property) {
        $property.Value
    }
}
