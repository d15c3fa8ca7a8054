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

    $mostFiles = 100
    $invariant = [cultureinfo]::InvariantCulture
    $data = Get-RpcBenchmarkDataFolder
    $folder = if ($data) { Join-Path $data 'results' }
    if (-not [System.IO.Directory]::Exists($folder)) {
        return
    }
    $paths = [System.IO.Directory]::GetFiles($folder, '*.json')
    [array]::Sort([array] $paths, [System.Collections.IComparer] [System.StringComparer]::Ordinal)
    [array]::Reverse($paths)

    $tags = [ordered]@{}
    $left = $mostFiles
    foreach ($path in $paths) {
        $name = [System.IO.Path]::GetFileNameWithoutExtension($path)
        if ($ParameterName -eq 'RunId' -and -not $name.StartsWith($Word, [System.StringComparison]::OrdinalIgnoreCase)) {
            continue
        }
        if ($left-- -eq 0) {
            break
        }
        $head = Read-RpcBenchmarkResultHead -Path $path
        if (-not $head) {
            continue
        }
        $when = if ($head.StartedAt) { $head.StartedAt.ToString('yyyy-MM-dd HH:mm', $invariant) } else { '?' }
        if ($ParameterName -eq 'RunId') {
            $about = @($when, $head.State) + @(if ($head.Tag) { $head.Tag -join ', ' })
            @{ Name = $head.RunId; About = $about -join '; ' }
            continue
        }
        foreach ($tag in $head.Tag) {
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
