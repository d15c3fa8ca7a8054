function Test-RpcBenchmarkGate {
    <#
    .SYNOPSIS
    Shows that a gate can fail: measures again, beside copies of today's servers that are slowed on purpose.

    .DESCRIPTION
    A gate that could not fail would hold for ever. What a run or a baseline measured is measured again: today's, a copy that is as it is, and one whose server works
    longer on each call, by twice what the limit lets pass. The first copy has to hold and the second has to fail. Each figure has its own proof; errors are counted
    and need none. p99, whose limit is wider, has a copy of its own.

    What it found from is the size of a change that fails on such a run, as its launches differed. Streams cannot be slowed call by call, and are left out.

    This takes as long as a run. The proof is kept in the data folder; beside the baseline, where one is named.

    .PARAMETER Limit
    The limits to be proved: UsPerCall, CpuUs and P99 as '+3%'.

    .PARAMETER RunId
    What this run measured is measured again: its id, or the beginning of one. Without it, the baseline's own run, or the latest.

    .PARAMETER Baseline
    The baseline beside which the proof is kept.

    .PARAMETER From
    The folder where runs are. Without it, RpcBench's among the user's data.

    .PARAMETER WaitQuiet
    First waits until other programs leave the machine alone, so long at most: '10m', '1h', or a bare number of seconds. Without it, nothing is waited for.

    .PARAMETER Quiet
    Gives only whether it is proved.

    .EXAMPLE
    Test-RpcBenchmarkGate -Limit @{ UsPerCall = '+3%'; CpuUs = '+3%' } -Baseline main -WaitQuiet 10m

    Whether a gate with these limits would see that calls got slower, on this machine as it is now.

    .EXAMPLE
    (Test-RpcBenchmarkGate -Limit @{ UsPerCall = '+3%' }).Cell | Select-Object -Property Group, SlowedRatio, Finds, Reason

    Of what the latest run measured, by how much the calls were slowed, and from what size on a change fails.

    .INPUTS
    None

    .OUTPUTS
    RpcBench.GateProof: Proved, ProvedRunId, RunId, ProvedAt, Path, Cell, with an RpcBench.GateProofCell for each figure of each cell under Cell; with -Quiet System.Boolean.

    .LINK
    Test-RpcBenchmarkResult

    .LINK
    Set-RpcBenchmarkBaseline
    #>
    [CmdletBinding(HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.GateProof', [bool])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [ValidateNotNull()]
        [System.Collections.IDictionary] $Limit,

        [ValidateNotNullOrEmpty()]
        [string] $RunId,

        [ValidateNotNullOrEmpty()]
        [string] $Baseline,

        [ValidateNotNullOrEmpty()]
        [string] $From,

        [ValidateNotNullOrEmpty()]
        [string] $WaitQuiet,

        [switch] $Quiet
    )

    Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet
    $limits = foreach ($name in $Limit.Keys) {
        [ordered]@{ figure = [string] $name; limit = [System.Convert]::ToString($Limit[$name], [cultureinfo]::InvariantCulture) }
    }
    $question = [ordered]@{ ask = 'Prove'; limits = [object[]] @($limits) }
    if ($RunId) {
        $question['run'] = $RunId
    }
    if ($Baseline) {
        $question['baseline'] = $Baseline
    }
    if ($WaitQuiet) {
        $question['waitQuiet'] = $WaitQuiet
    }
    if ($From) {
        $question['folder'] = Resolve-RpcBenchmarkOutputPath -Path $From -Cmdlet $PSCmdlet
    }
    $answer = Invoke-RpcBenchmarkQuestion -Question $question -Cmdlet $PSCmdlet
    $proof = ConvertTo-RpcBenchmarkGateProof -Proof $answer.proof -Path $answer.written
    if ($Quiet) {
        $proof.Proved
    }
    else {
        $proof
    }
}
