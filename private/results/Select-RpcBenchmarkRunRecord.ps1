function Select-RpcBenchmarkRunRecord {
    <#
    .SYNOPSIS
    Of the runs that have not said that they ended, those that were asked for and have saved nothing yet.

    .PARAMETER Record
    From Get-RpcBenchmarkRunRecord.

    .PARAMETER Question
    From New-RpcBenchmarkQuestion. What asks for what was measured finds none of them.

    .OUTPUTS
    The records.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [AllowEmptyCollection()]
        [object[]] $Record,

        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Question
    )

    if (@('tags', 'frameworks', 'runtimes', 'scenarios' | Where-Object { $Question.Contains($_) }).Count -gt 0) {
        return
    }
    $own = $Question['places'] | Where-Object { $null -eq $_['path'] } | Select-Object -First 1
    foreach ($one in $Record) {
        $isSaved = $one.ResultPath -and [System.IO.File]::Exists($one.ResultPath)
        $isMeant = $own -and (-not $own.Contains('runIds') -or (Test-RpcBenchmarkAnyName -Name $one.RunId -Pattern $own['runIds']))
        $startedAt = if ($one.StartedAt) { $one.StartedAt.ToUniversalTime().ToString('o', [cultureinfo]::InvariantCulture) } else { '' }
        $isThen = ($startedAt -or -not ($Question.Contains('after') -or $Question.Contains('before'))) -and
        (-not $Question.Contains('after') -or [string]::CompareOrdinal($startedAt, $Question['after']) -ge 0) -and
        (-not $Question.Contains('before') -or [string]::CompareOrdinal($startedAt, $Question['before']) -lt 0)
        if ($isMeant -and $isThen -and -not $isSaved) {
            $one
        }
    }
}
