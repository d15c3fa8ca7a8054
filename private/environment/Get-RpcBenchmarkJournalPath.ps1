function Get-RpcBenchmarkJournalPath {
    <#
    .SYNOPSIS
    Where Optimize-RpcBenchmarkEnvironment writes what it changes. The file is there only while something is to be put back.

    .OUTPUTS
    System.String; nothing where there is no data folder.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param()

    $folder = Get-RpcBenchmarkDataFolder
    if ($folder) {
        # Join-Path wants a drive that is there.
        [System.IO.Path]::Combine($folder, 'environment-journal.json')
    }
}
