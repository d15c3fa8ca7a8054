function Get-RpcBenchmarkRuntimeOffer {
    <#
    .SYNOPSIS
    The names of the runtimes that were made, to be offered while somebody types.

    .DESCRIPTION
    Looked up in the data folder: to ask the engine would take too long for a key that was pressed.

    .OUTPUTS
    Hashtables with Name and About.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param()

    $folder = Join-Path -Path (Get-RpcBenchmarkDataFolder) -ChildPath 'runtimes'
    if ([System.IO.Directory]::Exists($folder)) {
        foreach ($place in [System.IO.Directory]::GetDirectories($folder)) {
            $file = Join-Path -Path $place -ChildPath 'runtime.json'
            if ([System.IO.File]::Exists($file)) {
                # One that is cut short does not cost the others.
                try {
                    $record = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($file)) -ErrorAction Stop
                    @{ Name = $record.name; About = "$(@($record.frameworks | ForEach-Object { "$($_.framework) $($_.version)" }) -join ', ') on $($record.runtime)" }
                }
                catch {
                    Write-Debug -Message "$file is no runtime: $($_.Exception.Message)"
                }
            }
        }
    }
}
