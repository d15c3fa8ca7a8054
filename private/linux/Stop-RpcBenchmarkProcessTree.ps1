function Stop-RpcBenchmarkProcessTree {
    <#
    .SYNOPSIS
    Kills a process and what it started, where it was not ended by asking.

    .DESCRIPTION
    Everywhere but on Windows, where PowerShell is always one whose .NET can kill a tree.

    .PARAMETER Process
    The process.

    .OUTPUTS
    Nothing.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Ends only what this module started, from a finally block, where nobody can be asked')]
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [System.Diagnostics.Process] $Process
    )

    $Process.Kill($true)
}
