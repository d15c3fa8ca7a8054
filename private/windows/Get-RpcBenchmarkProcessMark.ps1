function Get-RpcBenchmarkProcessMark {
    <#
    .SYNOPSIS
    By what a process is known again: its program and its command line. Nobody sees the environment of another process here.

    .PARAMETER Id
    The process.

    .OUTPUTS
    An object with Program, CommandLine and Mark, each null where it cannot be seen; and SeesMark: whether the environment was read.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [int] $Id
    )

    $seen = [pscustomobject]@{ Program = $null; CommandLine = $null; Mark = $null; SeesMark = $false }
    foreach ($process in Get-CimInstance -ClassName Win32_Process -Filter "ProcessId=$Id" -Property ExecutablePath, CommandLine -ErrorAction SilentlyContinue) {
        $seen.Program = $process.ExecutablePath
        $seen.CommandLine = $process.CommandLine
    }
    $seen
}
