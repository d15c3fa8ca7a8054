function ConvertTo-RpcBenchmarkShare {
    <#
    .SYNOPSIS
    The fraction that somebody typed as a share.

    .DESCRIPTION
    '2pct', '2%', or a bare number, which is the fraction itself: 0.02. The same under every culture. Whether such a share makes sense
    is for the engine to say: 0 and 200% pass here.

    .PARAMETER Share
    The text.

    .OUTPUTS
    System.Double, or nothing when the text is not a share.
    #>
    [CmdletBinding()]
    [OutputType([double])]
    param(
        [Parameter(Mandatory)]
        [AllowEmptyString()]
        [string] $Share
    )

    if ($Share.Trim().ToLowerInvariant() -cmatch '^(?<number>-?(\d+(\.\d*)?|\.\d+))\s*(?<unit>pct|%)?$') {
        # A decimal is divided without a remainder: 2.3 / 100 of doubles is 0.022999999999999996.
        $number = [decimal] 0
        if ([decimal]::TryParse($Matches['number'], [System.Globalization.NumberStyles]::Float, [cultureinfo]::InvariantCulture, [ref] $number)) {
            if ($Matches.ContainsKey('unit')) {
                $number = $number / 100
            }
            [double] $number
        }
    }
}
