function Get-RpcBenchmarkCallerCpu {
    <#
    .SYNOPSIS
    The logical CPUs that this PowerShell can keep the engine's processes on, for the plan's callerCpus.

    .DESCRIPTION
    Nothing in Node can set an affinity on Windows, PowerShell can. Those of this process count: somebody may have confined it.

    On a machine with more than 64 CPUs none: a mask means the CPUs of one processor group, and a process need not be in ours.

    .PARAMETER Mask
    The affinity of this process.

    .PARAMETER Bits
    How many CPUs a mask of this process can mean without a sign in the way: 31 in a 32-bit PowerShell.

    .OUTPUTS
    System.Int32, one for each CPU; nothing where none can be set.
    #>
    [CmdletBinding()]
    [OutputType([int])]
    param(
        [long] $Mask = (Get-Process -Id $PID).ProcessorAffinity,

        [int] $Bits = $(if ([System.IntPtr]::Size -lt 8) { 31 } else { 64 })
    )

    if ((Get-RpcBenchmarkCpuCount) -le 64) {
        ConvertFrom-RpcBenchmarkAffinityMask -Mask $Mask | Where-Object { $_ -lt $Bits }
    }
}
