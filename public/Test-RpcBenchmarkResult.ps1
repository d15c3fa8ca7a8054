function Test-RpcBenchmarkResult {
    <#
    .SYNOPSIS
    Says whether today's calls keep to their limits, beside another runtime or a baseline.

    .DESCRIPTION
    The run is one of Invoke-RpcBenchmark -AgainstRuntime or -Baseline, of five launches or more. Each figure of each of today's cells is tested against the same of the other
    runtime, over the launches in which both took turns: what a call takes and costs in CPU, and its p99 where launches have 1,000 calls. Errors are counted.

    With -Baseline, where the baseline did not run beside today's, what is saved of it is judged by how its runs have differed on this machine, from ten of them on. Before
    that, on another machine, and after a change of the operating system it is Inconclusive, and Reason says what to do. Change lists what is not as it was: versions, options,
    machine. Cells that only one of the two has are listed under OnlyNow and OnlyBefore; nothing in common is an error.

    Held: surely below the limit. Slower: surely above it. Inconclusive: this run cannot tell; Reason says why, and what it does tell apart where the limit is
    finer. Nothing is a claim that the run is not sure of, all of its figures together, at its own confidence. docs/method.md says how.

    .PARAMETER Limit
    How much more is let pass, by figure: UsPerCall, CpuUs and P99 as '+3%', Errors as a number.

    .PARAMETER RunId
    The run: its id, or the beginning of one. From the pipeline, too, as the objects of Invoke-RpcBenchmark have it: several of one run are one. Without it, the latest.

    .PARAMETER AgainstRuntime
    These runtimes of the run. Without it, all that it measured beside today's.

    .PARAMETER Baseline
    A baseline of Set-RpcBenchmarkBaseline.

    .PARAMETER Repeat
    Measures what was slower again, in fresh launches, so many times at most, before it counts. Slower is then only what was so again; all of these runs share the error of one.

    .PARAMETER InconclusiveAs
    What Passed is where it cannot be told: Fail or Pass.

    .PARAMETER From
    The folder where runs are. Without it, RpcBench's among the user's data.

    .PARAMETER Quiet
    Gives only whether it passed.

    .EXAMPLE
    Invoke-RpcBenchmark -AgainstRuntime grpc-old -Scenario SimpleCall | Test-RpcBenchmarkResult -Limit @{ UsPerCall = '+3%'; CpuUs = '+3%'; Errors = 0 }

    Measures two releases in turns, and says whether today's calls take at most 3% more.

    .EXAMPLE
    if (-not (Test-RpcBenchmarkResult -Limit @{ UsPerCall = '+5%' } -InconclusiveAs Pass -Quiet)) { Write-Warning -Message 'Calls got slower.' }

    A script that speaks only where it is sure.

    .EXAMPLE
    (Test-RpcBenchmarkResult -Limit @{ P99 = '+15%' }).Cell | Where-Object Outcome -NE Held

    What did not hold, with both figures, the ratio and its interval, and the reason.

    .EXAMPLE
    Invoke-RpcBenchmark -Baseline main | Test-RpcBenchmarkResult -Baseline main -Limit @{ UsPerCall = '+3%'; Errors = 0 } -Repeat 1

    Builds the baseline again, measures it beside today's, and cries only if what was slower is so once more.

    .EXAMPLE
    (Test-RpcBenchmarkResult -Baseline main -Limit @{ UsPerCall = '+5%' }).Change

    What is not as it was when the baseline was measured.

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
