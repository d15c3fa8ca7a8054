function Get-RpcBenchmarkRunOffer {
    <#
    .SYNOPSIS
    The run ids or tags of the saved runs, for Tab: the newest first.

    .DESCRIPTION
    At most a hundred files are looked into, and only their first lines. Whatever cannot be read is not offered.

    .PARAMETER ParameterName
    RunId or Tag.

    .PARAMETER Word
    What has been typed of it.

    .OUTPUTS
    System.Collections.Hashtable with Name and About.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        [Parameter(Mandatory)]
        [ValidateSet('RunId', 'Tag')]
        [string] $ParameterName,

        [AllowEmptyString()]
        [string] $Word
    )

    $mostRuns = 100
    $invariant = [cultureinfo]::InvariantCulture
    $question = [ordered]@{ version = 1; want = 'Runs'; places = @([ordered]@{ path = $null }); last = $mostRuns }
    $tags = [ordered]@{}
    # Of a command within, whose end can be caught: nothing may be said while somebody types.
    $ask = {
        [CmdletBinding()]
        param($Question)

        Read-RpcBenchmarkSavedObject -Question $Question -Cmdlet $PSCmdlet -WarningAction SilentlyContinue
    }
    $runs = @(
        try {
            & $ask -Question $question
        }
        catch {
            return
        }
    )
    [array]::Reverse($runs)
    foreach ($run in $runs) {
        $when = $run.StartedAt.ToString('yyyy-MM-dd HH:mm', $invariant)
        if ($ParameterName -eq 'RunId') {
            if ($run.RunId.StartsWith($Word, [System.StringComparison]::OrdinalIgnoreCase)) {
                $about = @($when, $run.State) + @(if ($run.Tag.Count -gt 0) { $run.Tag -join ', ' })
                @{ Name = $run.RunId; About = $about -join '; ' }
            }
            continue
        }
        foreach ($tag in $run.Tag) {
            if (-not $tags.Contains($tag)) {
                $tags[$tag] = @{ Name = $tag; Runs = 0; Newest = $when }
            }
            $tags[$tag].Runs++
        }
    }
    foreach ($tag in $tags.Values) {
        $runs = if ($tag.Runs -eq 1) { '1 run' } else { "$($tag.Runs) runs" }
        @{ Name = $tag.Name; About = "$runs, the last at $($tag.Newest)" }
    }
}
