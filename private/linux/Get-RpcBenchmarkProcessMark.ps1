function Get-RpcBenchmarkProcessMark {
    <#
    .SYNOPSIS
    By what a process is known again: its program, its command line, and the run whose mark it has in its environment.

    .PARAMETER Id
    The process.

    .OUTPUTS
    An object with Program, CommandLine and Mark, each null where it cannot be seen, as of another user's; and SeesMark: whether the environment was read.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [int] $Id
    )

    $seen = [pscustomobject]@{ Program = $null; CommandLine = $null; Mark = $null; SeesMark = $false }
    try {
        $seen.CommandLine = [System.IO.File]::ReadAllText("/proc/$Id/cmdline")
        # A program that was replaced since has this behind its name.
        $seen.Program = "$((New-Object -TypeName System.IO.FileInfo -ArgumentList "/proc/$Id/exe").LinkTarget)" -creplace ' \(deleted\)\z'
        $mark = 'RPCBENCH_RUN='
        foreach ($variable in [System.IO.File]::ReadAllText("/proc/$Id/environ").Split([char] 0)) {
            if ($variable.StartsWith($mark, [System.StringComparison]::Ordinal)) { $seen.Mark = $variable.Substring($mark.Length) }
        }
        $seen.SeesMark = $true
    }
    catch {
        Write-Debug -Message "Not all is seen of process ${Id}: $($_.Exception.GetBaseException().Message)"
    }
    $seen
}
