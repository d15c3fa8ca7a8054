function ConvertTo-RpcBenchmarkTaskSpan {
    <#
    .SYNOPSIS
    A length of time as the Task Scheduler writes it, such as PT4H.

    .PARAMETER Value
    The text.

    .OUTPUTS
    System.TimeSpan; nothing where it is none, or longer than any.
    #>
    [CmdletBinding()]
    [OutputType([timespan])]
    param(
        [AllowNull()]
        [AllowEmptyString()]
        [object] $Value
    )

    if ($Value -is [timespan]) {
        return $Value
    }
    try {
        [System.Xml.XmlConvert]::ToTimeSpan("$Value")
    }
    catch {
        # Without an end it is written as P99999999DT23H59M59S.
        Write-Debug -Message "'$Value' is no length of time: $($_.Exception.GetBaseException().Message)"
    }
}
