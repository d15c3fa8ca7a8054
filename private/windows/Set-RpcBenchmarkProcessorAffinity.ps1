function Set-RpcBenchmarkProcessorAffinity {
    <#
    .SYNOPSIS
    Keeps a process of the engine's on certain logical CPUs.

    .DESCRIPTION
    All its threads, and what it starts from then on. Fails with what the system says: the process has ended, or access is denied.

    .PARAMETER Id
    The process.

    .PARAMETER Cpu
    The CPUs, from 0.

    .OUTPUTS
    Nothing.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Moves only what the engine started, at its request, between two measurements; the user was asked before the run')]
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [int] $Id,

        [Parameter(Mandatory)]
        [int[]] $Cpu
    )

    $mask = ConvertTo-RpcBenchmarkAffinityMask -Cpu $Cpu
    $process = Get-Process -Id $Id -ErrorAction Stop
    try {
        $process.ProcessorAffinity = [System.IntPtr] $mask
    }
    finally {
        $process.Dispose()
    }
}
