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

    foreach ($pattern in $Name) {
        $null = Test-RpcBenchmarkName -Name 'any' -Pattern $pattern
    }
    $answer = Invoke-RpcBenchmarkQuestion -Question ([ordered]@{ ask = 'ListBaselines'; names = [string[]] $Name }) -Cmdlet $PSCmdlet
    foreach ($problem in @($answer.problems)) {
        $PSCmdlet.WriteError((ConvertFrom-RpcBenchmarkProblem -Problem $problem))
    }
    foreach ($record in $answer.baselines) {
        ConvertTo-RpcBenchmarkBaseline -Record $record
    }
}
