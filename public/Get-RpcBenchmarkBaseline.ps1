function Get-RpcBenchmarkBaseline {
    <#
    .SYNOPSIS
    Lists the baselines that Set-RpcBenchmarkBaseline saved.

    .DESCRIPTION
    Each object has the baseline's run, machine and versions. A baseline that cannot be read, for example because its file is truncated, is a
    non-terminating error.

    .PARAMETER Name
    Baselines with these names; wildcards are allowed. Default: all.

    .EXAMPLE
    Get-RpcBenchmarkBaseline

    Lists all baselines.

    .EXAMPLE
    (Get-RpcBenchmarkBaseline -Name main).Packages

    Lists the packages of one baseline, with their versions.

    .INPUTS
    None

    .OUTPUTS
    RpcBench.Baseline: Name, RunId, Contents, Forced, SetAt, MeasuredAt, RunCount, EngineVersion, System, Processor, NetworkDriver, Proof, CellId,
    Packages. RunCount is the number of its runs that are known. From ten runs on this machine on, its saved figures can be judged when it cannot be
    measured again. NetworkDriver has the driver of each network adapter, with its version if it has one. Proof is the latest result of
    Test-RpcBenchmarkGate -Baseline, or null.

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
