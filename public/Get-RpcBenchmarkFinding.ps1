function Get-RpcBenchmarkFinding {
    <#
    .SYNOPSIS
    Lists what is missing on this machine and what would disturb a measurement, with remedies.

    .DESCRIPTION
    Returns one object for each finding, the most severe first. It looks only at the machine, for about two seconds, and works even if nothing else
    does: a missing Node.js or an engine that is not built is a finding, not an error. If there are no findings, it returns nothing;
    Test-RpcBenchmarkEnvironment tells whether everything is fine.

    Severity is one of these:
    - Error: something is missing. Nothing can be measured, or the implementation in Target cannot.
    - Unfit: a run made now could not serve as a baseline.
    - Warning: figures are affected.
    - Information: good to know, but no reason not to measure.
    - Passed: checked, without a finding. Shown with -IncludePassed.

    Category is where the finding comes from: Installation, Machine, or Leftover. A leftover is something that this module did earlier and that still
    has to be restored, such as an optimized environment.

    .PARAMETER IncludePassed
    Also returns the checks that passed.

    .EXAMPLE
    Get-RpcBenchmarkFinding

    Shows what to fix before measuring.

    .EXAMPLE
    Get-RpcBenchmarkFinding | Where-Object Severity -In Error, Unfit, Warning | Format-List

    Shows the findings that matter, with their remedies.

    .EXAMPLE
    Get-RpcBenchmarkFinding -IncludePassed | Export-Csv -Path ./environment.csv -NoTypeInformation

    Saves everything that was checked, to keep with the results.

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
