function Test-RpcBenchmarkGate {
    <#
    .SYNOPSIS
    Shows that a gate can fail: measures again, together with copies of today's servers that are slowed on purpose.

    .DESCRIPTION
    A gate that cannot fail proves nothing. This cmdlet measures again what a run or a baseline measured: today's version, an unchanged copy, and a
    copy whose server works longer on each call, by twice what the limit allows. The first copy has to hold, and the second has to fail. Each figure
    has its own proof, except errors, which are simply counted. P99 has a wider limit, so it has its own slowed copy.

    Finds is the smallest change that such a run would detect, given how much its launches differ. Streams are left out, because they cannot be slowed
    call by call.

    This takes as long as a run. The proof is saved in the data folder, or with the baseline if you name one.

    .PARAMETER Limit
    The limits to prove: UsPerCall, CpuUs and P99 as '+3%'.

    .PARAMETER RunId
    The run to measure again: its id, or the beginning of it. Default: the baseline's own run, or the latest.

    .PARAMETER Baseline
    The baseline to save the proof with.

    .PARAMETER From
    The folder of the runs. Default: RpcBench's folder in the user's data.

    .PARAMETER WaitQuiet
    First waits until other programs leave the machine alone, at most this long: '10m', '1h', or a number of seconds. Default: does not wait.

    .PARAMETER Quiet
    Returns only whether the gate is proved, as a Boolean.

    .EXAMPLE
    Test-RpcBenchmarkGate -Limit @{ UsPerCall = '+3%'; CpuUs = '+3%' } -Baseline main -WaitQuiet 10m

    Shows whether a gate with these limits would detect slower calls, on this machine in its current state.

    .EXAMPLE
    (Test-RpcBenchmarkGate -Limit @{ UsPerCall = '+3%' }).Cell | Select-Object -Property Group, SlowedRatio, Finds, Reason

    Shows by how much the calls of the latest run were slowed, and the smallest change that would fail.

    .INPUTS
    None

    .OUTPUTS
    RpcBench.GateProof: Proved, ProvedRunId, RunId, ProvedAt, Path, Cell, with an RpcBench.GateProofCell for each figure of each cell under Cell; with
    -Quiet System.Boolean.

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
