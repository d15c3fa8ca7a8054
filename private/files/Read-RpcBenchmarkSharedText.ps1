function Read-RpcBenchmarkSharedText {
    <#
    .SYNOPSIS
    The lines of a file that somebody else may be writing to, and may go on writing to.

    .PARAMETER Path
    The file.

    .OUTPUTS
    System.String, one a line that is not empty; nothing where the file cannot be read.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Path
    )

    try {
        $stream = New-Object -TypeName System.IO.FileStream -ArgumentList $Path, ([System.IO.FileMode]::Open), ([System.IO.FileAccess]::Read), ([System.IO.FileShare]'ReadWrite, Delete')
        $reader = New-Object -TypeName System.IO.StreamReader -ArgumentList $stream
        try {
            $text = $reader.ReadToEnd()
        }
        finally {
            $reader.Dispose()
        }
    }
    catch {
        Write-Debug -Message "$Path cannot be read: $($_.Exception.GetBaseException().Message)"
        return
    }
    $text.Split([char] 10) | Where-Object { $_.Trim() }
}
