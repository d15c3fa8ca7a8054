function Get-RpcBenchmarkPortOwner {
    <#
    .SYNOPSIS
    The process that listens on a TCP port.

    .DESCRIPTION
    The system's table names the socket of a port, and each process's open files name the sockets it holds.

    .PARAMETER Port
    The port.

    .OUTPUTS
    System.Int32, the process id; nothing when nobody listens, or it cannot be told.
    #>
    [CmdletBinding()]
    [OutputType([int])]
    param(
        [Parameter(Mandatory)]
        [int] $Port
    )

    $suffix = ':{0:X4}' -f $Port
    $listens = '0A'
    $sockets = @(
        foreach ($table in '/proc/net/tcp', '/proc/net/tcp6') {
            if ([System.IO.File]::Exists($table)) {
                foreach ($line in [System.IO.File]::ReadAllLines($table)) {
                    $fields = @($line.Trim() -split '\s+')
                    if ($fields.Count -gt 9 -and $fields[1].EndsWith($suffix, [System.StringComparison]::Ordinal) -and $fields[3] -eq $listens) {
                        "socket:[$($fields[9])]"
                    }
                }
            }
        }
    )
    if ($sockets.Count -eq 0) {
        return
    }
    foreach ($folder in [System.IO.Directory]::GetDirectories('/proc')) {
        $id = 0
        if (-not [int]::TryParse([System.IO.Path]::GetFileName($folder), [ref] $id)) {
            continue
        }
        try {
            $held = @([System.IO.Directory]::GetFileSystemEntries("$folder/fd") | ForEach-Object { (New-Object -TypeName System.IO.FileInfo -ArgumentList $_).LinkTarget })
        }
        catch {
            # It ended while we looked, or belongs to somebody else.
            continue
        }
        if (@($held | Where-Object { $_ -in $sockets }).Count -gt 0) {
            return $id
        }
    }
}
