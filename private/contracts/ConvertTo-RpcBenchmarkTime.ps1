function ConvertTo-RpcBenchmarkTime {
    <#
    .SYNOPSIS
    A time of the engine's as local time.

    .DESCRIPTION
    The engine writes UTC. ConvertFrom-Json makes a DateTime of it in PowerShell 7, and leaves it text in Windows PowerShell.

    .PARAMETER Value
    The time, as ConvertFrom-Json made it.

    .OUTPUTS
    System.DateTime, or nothing when it is no time.
    #>
    [CmdletBinding()]
    [OutputType([datetime])]
    param(
        [Parameter(Mandatory)]
        [AllowNull()]
        [AllowEmptyString()]
        [object] $Value
    )

    if ($Value -is [datetime]) {
        return $Value.ToLocalTime()
    }
    $time = [datetime]::MinValue
    $styles = [System.Globalization.DateTimeStyles] 'AssumeUniversal, AdjustToUniversal'
    if ([datetime]::TryParse([string] $Value, [cultureinfo]::InvariantCulture, $styles, [ref] $time)) {
        $time.ToLocalTime()
    }
}
