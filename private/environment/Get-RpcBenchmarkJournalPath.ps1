function Get-RpcBenchmarkJournalPath {
    <#
    .SYNOPSIS
    Where Optimize-RpcBenchmarkEnvironment writes what it changes. The file is there only while something is to be put back.

    .OUTPUTS
    System.String
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param()

    Join-Path (Get-RpcBenchmarkDataFolder) 'environment-journal.json'
}
