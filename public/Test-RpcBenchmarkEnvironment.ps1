function Test-RpcBenchmarkEnvironment {
    <#
    .SYNOPSIS
    Says whether everything is there and this machine is fit to be measured on.

    .DESCRIPTION
    One object: Fit, and where it is False UnfitBecause with the reasons. Fit means that no finding is an Error (something is missing) or Unfit (what is
    measured now is not fit to be a baseline). Findings has all of them, the gravest first, with what to do; Get-RpcBenchmarkFinding returns them one by one.

    It measures nothing but the machine itself, for about two seconds, and works also where nothing else does.

    .PARAMETER Quiet
    Returns only true or false.

    .EXAMPLE
    Test-RpcBenchmarkEnvironment

    Whether to measure now, and why not.

    .EXAMPLE
    if (Test-RpcBenchmarkEnvironment -Quiet) { Invoke-RpcBenchmark -Scenario SimpleCall }

    Measures only where that makes sense, as a scheduled task should.

    .EXAMPLE
    (Test-RpcBenchmarkEnvironment).Findings | Where-Object Severity -EQ Error | Format-List

    What is missing, with what to do about it.

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
