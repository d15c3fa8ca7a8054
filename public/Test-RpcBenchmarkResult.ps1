function Test-RpcBenchmarkResult {
    <#
    .SYNOPSIS
    Tests whether today's calls stay within their limits, compared with another runtime or a baseline.

    .DESCRIPTION
    The run comes from Invoke-RpcBenchmark -AgainstRuntime or -Baseline and has at least five launches. Each figure of each of today's cells is tested against the same figure
    of the other runtime, over the launches that measured both: time and CPU time of a call, and p99 if launches have 1,000 calls. Errors are counted.

    If a baseline was not measured again in the run, its saved figures are used. That takes ten of its runs on this machine, which show how much runs differ. With fewer, on
    another machine, or after a change of the operating system, the outcome is Inconclusive, and Reason says what to do. Change lists what has changed: versions, options,
    machine. Cells that only one of the two has are listed under OnlyNow and OnlyBefore. It is an error if they have no cell in common.

    Held: clearly below the limit. Slower: clearly above it. Inconclusive: this run cannot tell; Reason says why, and which differences the run can resolve if the limit is
    smaller than that. All outcomes hold jointly, at the run's confidence. docs/method.md explains how.

    .PARAMETER Limit
    The allowed increase of each figure: UsPerCall, CpuUs and P99 as '+3%', Errors as a number.

    .PARAMETER RunId
    The run: its id, or the beginning of it. Results of Invoke-RpcBenchmark can be piped in; several of one run count once. Default: the latest run.

    .PARAMETER AgainstRuntime
    Compare with these runtimes of the run. Default: all of them.

    .PARAMETER Baseline
    A baseline of Set-RpcBenchmarkBaseline.

    .PARAMETER Repeat
    How many times, at most, what was slower is measured again in fresh launches. Only what is slower again counts as Slower. All these runs together have the error rate of one.

    .PARAMETER InconclusiveAs
    What an inconclusive outcome counts as: Fail or Pass.

    .PARAMETER From
    The folder of the runs. Default: RpcBench's folder in the user's data.

    .PARAMETER Quiet
    Returns only whether it passed, as a Boolean.

    .EXAMPLE
    Invoke-RpcBenchmark -AgainstRuntime grpc-old -Scenario SimpleCall | Test-RpcBenchmarkResult -Limit @{ UsPerCall = '+3%'; CpuUs = '+3%'; Errors = 0 }

    Measures two releases in alternation, and tests whether today's calls take at most 3% more.

    .EXAMPLE
    if (-not (Test-RpcBenchmarkResult -Limit @{ UsPerCall = '+5%' } -InconclusiveAs Pass -Quiet)) { Write-Warning -Message 'Calls got slower.' }

    A script that warns only if the run is sure.

    .EXAMPLE
    (Test-RpcBenchmarkResult -Limit @{ P99 = '+15%' }).Cell | Where-Object Outcome -NE Held

    Everything that did not hold, with both figures, the ratio, its interval and the reason.

    .EXAMPLE
    Invoke-RpcBenchmark -Baseline main | Test-RpcBenchmarkResult -Baseline main -Limit @{ UsPerCall = '+3%'; Errors = 0 } -Repeat 1

    Builds the baseline again, measures both in alternation, and fails only if what was slower is slower a second time.

    .EXAMPLE
    (Test-RpcBenchmarkResult -Baseline main -Limit @{ UsPerCall = '+5%' }).Change

    What has changed since the baseline was measured.

    .INPUTS
    System.String, or an object with the property RunId.

    .OUTPUTS
    RpcBench.GateResult: Outcome, Passed, Against, Baseline, RunId, RepeatId, Cell, Change, OnlyNow, OnlyBefore, with an RpcBench.GateCell for each figure of each cell under Cell; with -Quiet System.Boolean.

    .LINK
    Invoke-RpcBenchmark

    .LINK
    New-RpcBenchmarkRuntime

    .LINK
    Set-RpcBenchmarkBaseline
    #>
    [CmdletBinding(HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.GateResult', [bool])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [ValidateNotNull()]
        [System.Collections.IDictionary] $Limit,

        [Parameter(ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
        [string] $RunId,

        [ValidateNotNullOrEmpty()]
        [string[]] $AgainstRuntime,

        [ValidateNotNullOrEmpty()]
        [string] $Baseline,

        [ValidateRange(0, 10)]
        [int] $Repeat,

        [ValidateSet('Fail', 'Pass')]
        [string] $InconclusiveAs = 'Fail',

        [ValidateNotNullOrEmpty()]
        [string] $From,

        [switch] $Quiet
    )

    begin {
        Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet
        $runs = New-Object -TypeName System.Collections.Generic.List[string]
    }

    process {
        if ($RunId -and -not $runs.Contains($RunId)) {
            $runs.Add($RunId)
        }
    }

    end {
        if ($runs.Count -eq 0) {
            # Nothing came through the pipeline, and that is not the latest run.
            if ($PSCmdlet.MyInvocation.ExpectingInput) {
                return
            }
            $runs.Add('')
        }
        $limits = foreach ($name in $Limit.Keys) {
            [ordered]@{ figure = [string] $name; limit = [System.Convert]::ToString($Limit[$name], [cultureinfo]::InvariantCulture) }
        }
        foreach ($run in $runs) {
            $question = [ordered]@{ ask = 'Check'; limits = [object[]] @($limits) }
            if ($run) {
                $question['run'] = $run
            }
            if ($Baseline) {
                $question['baseline'] = $Baseline
            }
            if ($Repeat) {
                $question['repeats'] = $Repeat
            }
            if ($AgainstRuntime) {
                $question['against'] = [string[]] @($AgainstRuntime)
            }
            if ($From) {
                $question['folder'] = Resolve-RpcBenchmarkOutputPath -Path $From -Cmdlet $PSCmdlet
            }
            $answer = Invoke-RpcBenchmarkQuestion -Question $question -Cmdlet $PSCmdlet
            $again = New-Object -TypeName System.Collections.Generic.List[string]
            # What failed is measured again for as long as the engine says that something is open.
            while ($null -ne $answer.check.repeat -and $again.Count -lt $Repeat) {
                $id = Invoke-RpcBenchmarkRepeat -Plan $answer.check.repeat -OutputPath $question['folder'] -Cmdlet $PSCmdlet
                if (-not $id) {
                    break
                }
                $again.Add($id)
                $question['repeatRuns'] = [string[]] $again.ToArray()
                $answer = Invoke-RpcBenchmarkQuestion -Question $question -Cmdlet $PSCmdlet
            }
            $result = ConvertTo-RpcBenchmarkGateResult -Check $answer.check -InconclusiveAs $InconclusiveAs
            if ($Quiet) {
                $result.Passed
            }
            else {
                $result
            }
        }
    }
}
