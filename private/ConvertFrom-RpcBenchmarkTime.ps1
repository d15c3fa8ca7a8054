function ConvertFrom-RpcBenchmarkTime {
    <#
    .SYNOPSIS
    A time as the engine writes it (ISO 8601, UTC), whatever the culture.

    .PARAMETER Text
    The text; or the System.DateTime that PowerShell 7 has already made of it while reading JSON.

    .OUTPUTS
    System.DateTime, in UTC.
    #>
    [CmdletBinding()]
    [OutputType([datetime])]
    param(
        [Parameter(Mandatory)]
        [object] $Text
    )

    if ($Text -is [datetime]) {
        return $Text.ToUniversalTime()
    }
    $styles = [System.Globalization.DateTimeStyles]'AssumeUniversal, AdjustToUniversal'
    [datetime]::Parse([string] $Text, [cultureinfo]::InvariantCulture, $styles)
}
