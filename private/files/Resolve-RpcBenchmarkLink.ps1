function Resolve-RpcBenchmarkLink {
    <#
    .SYNOPSIS
    The file that a path stands for: what a symbolic link names, whether or not that is there yet.

    .DESCRIPTION
    Not where that is no file: to put a file in the place of a device or a pipe would take it away.

    .PARAMETER Path
    The full path.

    .OUTPUTS
    System.String: a full path. System.Exception: why there is none.
    #>
    [CmdletBinding()]
    [OutputType([string], [System.Exception])]
    param(
        [Parameter(Mandatory)]
        [string] $Path
    )

    $text = (Get-RpcBenchmarkMessage).Text
    $target = $Path
    foreach ($link in 1..40) {
        $item = Get-Item -LiteralPath $target -Force -ErrorAction Ignore
        if (-not $item -or $item.LinkType -ne 'SymbolicLink') {
            # PowerShell 7 says of what kind it is, on Unix alone; Windows has its devices in no folder.
            $stat = if ($item) { $item.PSObject.Properties['UnixStat'] }
            if ($stat -and $stat.Value -and "$($stat.Value.ItemType)" -in 'BlockDevice', 'CharacterDevice', 'NamedPipe', 'Socket') {
                return New-Object -TypeName System.IO.IOException -ArgumentList $text.NoFile
            }
            return $target
        }
        $target = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine([System.IO.Path]::GetDirectoryName($target), @($item.Target)[0]))
    }
    New-Object -TypeName System.IO.IOException -ArgumentList $text.LinksInCircle
}
