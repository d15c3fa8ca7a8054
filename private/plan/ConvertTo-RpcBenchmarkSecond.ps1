function ConvertTo-RpcBenchmarkSecond {
    <#
    .SYNOPSIS
    The seconds of a duration that somebody typed.

    .DESCRIPTION
    '500ms', '5s', '2m', '1h', '00:00:05', or a bare number, which is seconds. The same under every culture. Whether so long makes sense
    is for the engine to say: a negative duration passes here.

    .PARAMETER Duration
    The text.

    .OUTPUTS
    System.Double, or nothing when the text is not a duration.
    #>
    [CmdletBinding()]
    [OutputType([double])]
    param(
        [Parameter(Mandatory)]
        [AllowEmptyString()]
        [string] $Duration
    )

    $invariant = [cultureinfo]::InvariantCulture
    $text = $Duration.Trim().ToLowerInvariant()

    if ($text -cmatch '^(?<number>-?(\d+(\.\d*)?|\.\d+))\s*(?<unit>ms|s|sec|m|min|h)?$') {
        $number = [double]::Parse($Matches['number'], $invariant)
        $unit = if ($Matches.ContainsKey('unit')) { $Matches['unit'] } else { 's' }
        switch -Regex -CaseSensitive ($unit) {
            '^ms$' { $number / 1000 }
            '^s' { $number }
            '^m(in)?$' { $number * 60 }
            '^h$' { $number * 3600 }
        }
        return
    }

    $span = [timespan]::Zero
    # Without a colon it would be a number of days.
    if ($text.Contains(':') -and [timespan]::TryParse($text, $invariant, [ref] $span)) {
        $span.TotalSeconds
    }
}
