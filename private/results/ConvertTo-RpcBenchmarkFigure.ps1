function ConvertTo-RpcBenchmarkFigure {
    <#
    .SYNOPSIS
    A figure of the engine's in the unit that is shown; what is not known stays not known.

    .DESCRIPTION
    [double] $null would be 0, which is a figure.

    .PARAMETER Value
    The figure, or null.

    .PARAMETER Per
    What it is divided by: 1000 from nanoseconds to microseconds, 1MB from bytes to megabytes.

    .OUTPUTS
    System.Double, or nothing.
    #>
    [CmdletBinding()]
    [OutputType([double])]
    param(
        [Parameter(Mandatory)]
        [AllowNull()]
        [object] $Value,

        [double] $Per = 1
    )

    if ($null -ne $Value) {
        [double] $Value / $Per
    }
}
