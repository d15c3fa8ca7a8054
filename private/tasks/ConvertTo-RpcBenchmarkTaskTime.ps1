function ConvertTo-RpcBenchmarkTaskTime {
    <#
    .SYNOPSIS
    A time of a trigger, which is local where it does not say otherwise.

    .PARAMETER Value
    The text, as in a task's XML.

    .OUTPUTS
    System.DateTime, local; nothing where it is none.
    #>
    [CmdletBinding()]
    [OutputType([datetime])]
    param(
        [AllowNull()]
        [AllowEmptyString()]
        [object] $Value
    )

    $time = [datetime]::MinValue
    if ([datetime]::TryParse("$Value", [cultureinfo]::InvariantCulture, [System.Globalization.DateTimeStyles]::AssumeLocal, [ref] $time)) {
        $time
    }
}
