function Test-RpcBenchmarkEnvironment {
    <#
    .SYNOPSIS
    Tells whether everything is installed and this machine is fit for measuring.

    .DESCRIPTION
    Returns one object: Fit, and UnfitBecause with the reasons if it is False. Fit means that no finding is an Error (something is missing) or Unfit
    (a run made now could not serve as a baseline). Findings has all findings with remedies, the most severe first; Get-RpcBenchmarkFinding returns
    them one by one.

    It looks only at the machine, for about two seconds, and works even if nothing else does.

    .PARAMETER Quiet
    Returns only true or false.

    .EXAMPLE
    Test-RpcBenchmarkEnvironment

    Tells whether to measure now, and if not, why.

    .EXAMPLE
    if (Test-RpcBenchmarkEnvironment -Quiet) { Invoke-RpcBenchmark -Scenario SimpleCall }

    Measures only if the machine is fit, as a scheduled task should.

    .EXAMPLE
    (Test-RpcBenchmarkEnvironment).Findings | Where-Object Severity -EQ Error | Format-List

    Shows what is missing, with remedies.

    .INPUTS
    None

    .OUTPUTS
    RpcBench.Environment: Fit, UnfitBecause, ErrorCount, UnfitCount, WarningCount, InformationCount, Findings; with -Quiet, System.Boolean

    .LINK
    Get-RpcBenchmarkFinding

    .LINK
    Optimize-RpcBenchmarkEnvironment

    .LINK
    Install-RpcBenchmarkRuntime
    #>
    [CmdletBinding(DefaultParameterSetName = 'Environment', HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.Environment', ParameterSetName = 'Environment')]
    [OutputType([bool], ParameterSetName = 'Quiet')]
    param(
        [Parameter(Mandatory, ParameterSetName = 'Quiet')]
        [switch] $Quiet
    )

    Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet

    $findings = @(Get-RpcBenchmarkFinding)
    $grave = @($findings | Where-Object { $_.Severity -in 'Error', 'Unfit' })
    if ($Quiet) {
        return $grave.Count -eq 0
    }
    [pscustomobject]@{
        PSTypeName       = 'RpcBench.Environment'
        Fit              = $grave.Count -eq 0
        UnfitBecause     = [string[]] @($grave | ForEach-Object { $_.Message })
        ErrorCount       = @($findings | Where-Object { $_.Severity -eq 'Error' }).Count
        UnfitCount       = @($findings | Where-Object { $_.Severity -eq 'Unfit' }).Count
        WarningCount     = @($findings | Where-Object { $_.Severity -eq 'Warning' }).Count
        InformationCount = @($findings | Where-Object { $_.Severity -eq 'Information' }).Count
        Findings         = [object[]] $findings
    }
}
