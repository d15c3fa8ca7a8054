function Get-RpcBenchmarkBaseline {
    <#
    .SYNOPSIS
    Lists the baselines that Set-RpcBenchmarkBaseline has kept.

    .DESCRIPTION
    Each with its run, its machine and the versions that made it. One that cannot be read, because it was cut for instance, is a non-terminating error.

    .PARAMETER Name
    Those with these names; wildcards are allowed. Without it, all.

    .EXAMPLE
    Get-RpcBenchmarkBaseline

    All of them.

    .EXAMPLE
    (Get-RpcBenchmarkBaseline -Name main).Packages

    The packages of one, with their versions.

    .INPUTS
    None

    .OUTPUTS
    RpcBench.Baseline: Name, RunId, Contents, Forced, SetAt, MeasuredAt, RunCount, EngineVersion, System, Processor, NetworkDriver, Proof, CellId, Packages.
    RunCount: how many runs of it are known; from ten on this machine on, saved figures are judged where it cannot run beside today's.
    NetworkDriver: of each network adapter its driver, with the version where it has one. Proof: what Test-RpcBenchmarkGate -Baseline has shown last; null: nothing.

    .LINK
    Set-RpcBenchmarkBaseline

    .LINK
    Remove-RpcBenchmarkBaseline
    #>
    [CmdletBinding(HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.Baseline')]
    param(
        [Parameter(Position = 0)]
        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [string[]] $Name = '*'
    )

    Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet

    $answer = Invoke-RpcBenchmarkQuestion -Question @{ ask = 'ListBaselines' } -Cmdlet $PSCmdlet
    $listed = @(foreach ($record in $answer.baselines) { ConvertTo-RpcBenchmarkBaseline -Record $record })
    $unreadable = @(Get-RpcBenchmarkOptional -InputObject $answer -Name unreadable | Where-Object { $_ })
    $known = [string[]] @(@($listed) + $unreadable | ForEach-Object { $_.Name })

    foreach ($pattern in $Name) {
        $isName = -not [System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($pattern)
        if ($isName -and $known -notcontains $pattern) {
            $nearest = Find-RpcBenchmarkNearestName -Name $pattern -Known $known
            $didYouMean = if ($nearest) { [string]::Format([cultureinfo]::InvariantCulture, (Get-RpcBenchmarkMessage).Text.DidYouMean, $nearest) } else { '' }
            $PSCmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id BaselineNotFound -Values $pattern, $didYouMean -TargetObject $pattern))
        }
    }
    $listed | Where-Object { Test-RpcBenchmarkAnyName -Name $_.Name -Pattern $Name }
    foreach ($each in $unreadable) {
        if (Test-RpcBenchmarkAnyName -Name $each.name -Pattern $Name) {
            $PSCmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id BaselineNotReadable -Values $each.reason -TargetObject $each.name))
        }
    }
}
