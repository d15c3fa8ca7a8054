function Save-RpcBenchmarkText {
    <#
    .SYNOPSIS
    Writes a text file whole or not at all.

    .DESCRIPTION
    A temporary file beside it, flushed to the disk, then put in its place: whoever reads meanwhile reads the old one, and so does whoever comes after a
    crash. UTF-8 without a mark, lines ended by LF.

    .PARAMETER Path
    The full path of the file. Folders that are missing are made.

    .PARAMETER Text
    What is written.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which ends where the file cannot be written.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [string] $Path,

        [Parameter(Mandatory)]
        [AllowEmptyString()]
        [string] $Text,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $reason = $null
    $temporary = $null
    try {
        $folder = [System.IO.Path]::GetDirectoryName($Path)
        $null = [System.IO.Directory]::CreateDirectory($folder)
        $temporary = [System.IO.Path]::Combine($folder, ".rpcbench-$PID-$([guid]::NewGuid().ToString('N'))")
        $bytes = (New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false).GetBytes(($Text -replace "`r`n", "`n").TrimEnd("`n") + "`n")
        $stream = New-Object -TypeName System.IO.FileStream -ArgumentList $temporary, ([System.IO.FileMode]::CreateNew)
        try {
            $stream.Write($bytes, 0, $bytes.Length)
            $stream.Flush($true)
        }
        finally {
            $stream.Dispose()
        }
        if ([System.IO.File]::Exists($Path)) {
            # No backup: [NullString], for $null would become an empty path.
            [System.IO.File]::Replace($temporary, $Path, [System.Management.Automation.Language.NullString]::Value)
        }
        else {
            [System.IO.File]::Move($temporary, $Path)
        }
    }
    catch {
        $reason = $_.Exception.GetBaseException()
        if ($temporary -and [System.IO.File]::Exists($temporary)) {
            [System.IO.File]::Delete($temporary)
        }
    }
    if ($reason) {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id OutputNotWritable -Values $Path, $reason.Message -TargetObject $Path -InnerException $reason
    }
}
