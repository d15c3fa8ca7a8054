function Save-RpcBenchmarkText {
    <#
    .SYNOPSIS
    Writes a text file whole or not at all.

    .DESCRIPTION
    A temporary file beside it, flushed to the disk, then put in its place: whoever reads meanwhile reads the old one, and so does whoever comes after a
    crash. A disk that is full is an error of .NET's at the write, in its middle too. UTF-8 without a mark, lines ended by LF.

    .PARAMETER Path
    The full path of the file. Folders that are missing are made.

    .PARAMETER Text
    What is written.

    .PARAMETER Attempts
    How often it is tried while somebody else holds the file.

    .OUTPUTS
    System.Exception: why it could not be written; nothing when it was.
    #>
    [CmdletBinding()]
    [OutputType([System.Exception])]
    param(
        [Parameter(Mandatory)]
        [string] $Path,

        [Parameter(Mandatory)]
        [AllowEmptyString()]
        [string] $Text,

        [int] $Attempts = 8
    )

    $target = Resolve-RpcBenchmarkLink -Path $Path
    if ($target -is [System.Exception]) {
        return $target
    }
    $folder = [System.IO.Path]::GetDirectoryName($target)
    $temporary = [System.IO.Path]::Combine($folder, ".rpcbench-$PID-$([guid]::NewGuid().ToString('N'))")
    $bytes = (New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false).GetBytes(($Text -replace "`r`n", "`n").TrimEnd("`n") + "`n")
    $reason = Invoke-RpcBenchmarkRetry -Attempts $Attempts -Script {
        $null = [System.IO.Directory]::CreateDirectory($folder)
        $stream = New-Object -TypeName System.IO.FileStream -ArgumentList $temporary, ([System.IO.FileMode]::Create)
        try {
            $stream.Write($bytes, 0, $bytes.Length)
            $stream.Flush($true)
        }
        finally {
            $stream.Dispose()
        }
        if ([System.IO.File]::Exists($target)) {
            # No backup: [NullString], for $null would become an empty path.
            [System.IO.File]::Replace($temporary, $target, [System.Management.Automation.Language.NullString]::Value)
        }
        else {
            [System.IO.File]::Move($temporary, $target)
        }
    }
    if ($reason) {
        $null = Invoke-RpcBenchmarkRetry -Attempts 1 -Script { [System.IO.File]::Delete($temporary) }
        $reason
    }
}
