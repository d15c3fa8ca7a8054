function Read-RpcBenchmarkProcStat {
    <#
    .SYNOPSIS
    The fields of a stat file in /proc that come after the program's name, which may hold spaces and brackets itself.

    .PARAMETER Path
    The file: /proc/<process>/stat, or that of a thread.

    .OUTPUTS
    System.String, one for each field, from the third on (the state); nothing where there is no such file.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Path
    )

    if ([System.IO.File]::Exists($Path)) {
        try {
            $line = [System.IO.File]::ReadAllText($Path)
            $line.Substring($line.LastIndexOf([char] ')') + 1).Trim().Split(' ')
        }
        catch {
            Write-Debug -Message "It has just ended: $($_.Exception.Message)"
        }
    }
}
