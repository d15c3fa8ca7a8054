function Find-RpcBenchmarkNearestName {
    <#
    .SYNOPSIS
    The known name that a mistyped one most likely meant.

    .DESCRIPTION
    By the number of letters to add, take away or change (Levenshtein), case aside, at most a third of the word and at least two.

    .PARAMETER Name
    What was typed.

    .PARAMETER Known
    The names there are.

    .OUTPUTS
    System.String, or nothing when none is near.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Name,

        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [string[]] $Known
    )

    $typed = $Name.ToLowerInvariant()
    $limit = [System.Math]::Max(2, [int] [System.Math]::Floor($typed.Length / 3))
    $best = $null
    $bestDistance = $limit + 1

    foreach ($candidate in $Known) {
        $other = $candidate.ToLowerInvariant()
        $row = [int[]] (0..$other.Length)
        for ($i = 1; $i -le $typed.Length; $i++) {
            $diagonal = $row[0]
            $row[0] = $i
            for ($j = 1; $j -le $other.Length; $j++) {
                $change = $diagonal + [int] ($typed[$i - 1] -cne $other[$j - 1])
                $diagonal = $row[$j]
                $row[$j] = [System.Math]::Min($change, 1 + [System.Math]::Min($row[$j], $row[$j - 1]))
            }
        }
        $distance = $row[$other.Length]
        # A word that differs in all its letters is not a near one, however short.
        if ($distance -lt $bestDistance -and $distance -lt $other.Length) {
            $best = $candidate
            $bestDistance = $distance
        }
    }
    $best
}
