function Get-RpcBenchmarkBaselineOffer {
    <#
    .SYNOPSIS
    The names of the baselines that were kept, to be offered while somebody types.

    .DESCRIPTION
    Their folders' names, looked up in the data folder: to ask the engine, or to read whole runs, would take too long for a key that was pressed.

    .OUTPUTS
    Hashtables with Name and About.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param()

    $folder = Join-Path -Path (Get-RpcBenchmarkDataFolder) -ChildPath 'baselines'
    if ([System.IO.Directory]::Exists($folder)) {
        foreach ($place in [System.IO.Directory]::GetDirectories($folder)) {
            if ([System.IO.File]::Exists((Join-Path -Path $place -ChildPath 'baseline.json'))) {
                $name = [System.IO.Path]::GetFileName($place)
                @{ Name = $name; About = "The baseline $name" }
            }
        }
    }
}
