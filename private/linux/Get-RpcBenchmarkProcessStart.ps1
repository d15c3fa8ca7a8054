function Get-RpcBenchmarkProcessStart {
    <#
    .SYNOPSIS
    When a process started, to tell it from a later one of the same id.

    .DESCRIPTION
    In ticks since the start of the machine, with which start of it that was. .NET's StartTime is computed from the clock, and differs a little
    from one process that asks to the next.

    .PARAMETER Id
    The process.

    .OUTPUTS
    System.String, the same whoever asks and whenever; nothing where there is no such process.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [int] $Id
    )

    $fields = @(Read-RpcBenchmarkProcStat -Path "/proc/$Id/stat")
    # A zombie has ended; it is there only until somebody asks how.
    if ($fields.Count -gt 19 -and $fields[0] -cnotin 'Z', 'X') {
        "$([System.IO.File]::ReadAllText('/proc/sys/kernel/random/boot_id').Trim()):$($fields[19])"
    }
}
