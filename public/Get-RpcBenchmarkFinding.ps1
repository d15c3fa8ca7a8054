function Get-RpcBenchmarkFinding {
    <#
    .SYNOPSIS
    Lists what is missing on this machine, what would disturb a measurement, and what to do about it.

    .DESCRIPTION
    One object for each finding, the gravest first. It measures nothing but the machine itself, for about two seconds, and works also where
    nothing else does: a missing Node.js or an engine that is not built are findings, not errors. Nothing comes back where there is nothing to say:
    Test-RpcBenchmarkEnvironment answers whether all is well.

    Severity is one of
    - Error: missing. Nothing can be measured, or the implementation in Target cannot.
    - Unfit: what is measured now is not fit to be a baseline.
    - Warning: figures are affected.
    - Information: good to know; nothing speaks against measuring.
    - Passed: looked at, with nothing to find fault with; shown with -IncludePassed.

    Category says where it was seen: Installation, Machine, or Leftover, which is what this module did before and is still to be put right,
    such as an optimized environment.

    .PARAMETER IncludePassed
    Returns what passed as well.

    .EXAMPLE
    Get-RpcBenchmarkFinding

    What to mend before measuring.

    .EXAMPLE
    Get-RpcBenchmarkFinding | Where-Object Severity -In Error, Unfit, Warning | Format-List

    What matters, with what to do about it.

    .EXAMPLE
    Get-RpcBenchmarkFinding -IncludePassed | Export-Csv -Path ./environment.csv -NoTypeInformation

    Keeps all that was looked at beside the results.

    .INPUTS
    None

    .OUTPUTS
    RpcBench.Finding

    .LINK
    Test-RpcBenchmarkEnvironment

    .LINK
    Optimize-RpcBenchmarkEnvironment

    .LINK
    Install-RpcBenchmarkRuntime

    .LINK
    Get-RpcBenchmarkFramework
    #>
    [CmdletBinding(HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.Finding')]
    param(
        [switch] $IncludePassed
    )

    Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet

    $findings = @(Get-RpcBenchmarkEngineFinding) + @(Get-RpcBenchmarkLeftoverFinding)
    # Not by Sort-Object, which does not keep the order of equals in Windows PowerShell.
    foreach ($severity in 'Error', 'Unfit', 'Warning', 'Information', 'Passed') {
        if ($severity -ne 'Passed' -or $IncludePassed) {
            $findings | Where-Object { $_.Severity -eq $severity }
        }
    }
}
