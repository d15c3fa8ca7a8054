function Get-RpcBenchmarkPriority {
    <#
    .SYNOPSIS
    The nice value of a process: 0 is normal, above is less, below is more.

    .PARAMETER Id
    The process.

    .OUTPUTS
    System.String; nothing where there is no such process.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [int] $Id
    )

    $fields = @(Read-RpcBenchmarkProcStat -Path "/proc/$Id/stat")
    if ($fields.Count -gt 16) {
        $fields[16]
    }
}
