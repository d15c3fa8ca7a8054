function Assert-RpcBenchmarkBaseline {
    <#
    .SYNOPSIS
    Fails a Pester test if calls got slower than another runtime's or a baseline's.

    .DESCRIPTION
    The test fails if a figure is clearly above its limit. If the run cannot tell, the test is inconclusive, unless -OnInconclusive says otherwise.
    The failure text names the cell, both figures, the ratio with its interval, the limit, and what changed. Empty input fails as well, because what
    was not measured did not hold.

    The input is either runs and results, which are judged now, or the output of Test-RpcBenchmarkResult. With the latter you can measure once and
    assert one figure at a time.

    With Pester 6 it is also called Should-HoldRpcBaseline. For Should -HoldRpcBaseline, see Register-RpcBenchmarkShouldOperator. Outside Pester it
    ends with the error BaselineNotHeld or BaselineNotTold.

    .PARAMETER Actual
    Results or a run of Invoke-RpcBenchmark, run ids, or the output of Test-RpcBenchmarkResult: the object itself or some of its cells.

    .PARAMETER Limit
    The allowed increase of each figure: UsPerCall, CpuUs and P99 as '+3%', Errors as a number. Not for input that is already judged.

    .PARAMETER Figure
    Asserts only these figures: UsPerCall, CpuUs, P99, Errors. Default: all that have a limit.

    .PARAMETER AgainstRuntime
    Compare with these runtimes of the run. Default: all that were measured together with today's.

    .PARAMETER Baseline
    The baseline of Set-RpcBenchmarkBaseline to compare with.

    .PARAMETER Repeat
    How many times, at most, what is slower is measured again in fresh launches. Only what is slower again counts as Slower.

    .PARAMETER From
    The folder of the runs. Default: RpcBench's folder in the user's data.

    .PARAMETER OnInconclusive
    The outcome of the test if the run cannot tell: Inconclusive, Fail or Pass.

    .PARAMETER Because
    The reason why it should hold, for the failure text.

    .EXAMPLE
    Invoke-RpcBenchmark -AgainstRuntime grpc-old -Scenario SimpleCall | Assert-RpcBenchmarkBaseline -Limit @{ UsPerCall = '+3%'; Errors = 0 }

    In an It block: the test fails if today's calls take more than 3% longer than those of grpc-old.

    .EXAMPLE
    Invoke-RpcBenchmark -Baseline main | Assert-RpcBenchmarkBaseline -Baseline main -Limit @{ UsPerCall = '+3%' }

    The same, compared with the baseline main, which is built again and alternates with today's.

    .EXAMPLE
    $judged = Test-RpcBenchmarkResult -Limit @{ UsPerCall = '+3%' }
    $judged | Assert-RpcBenchmarkBaseline -Figure UsPerCall -OnInconclusive Pass

    Asserts one figure of a run that is already judged. The test passes if the run cannot tell.

    .INPUTS
    Results, runs, ids of runs, RpcBench.GateResult, RpcBench.GateCell

    .OUTPUTS
    None

    .LINK
    Test-RpcBenchmarkResult

    .LINK
    Set-RpcBenchmarkBaseline

    .LINK
    Register-RpcBenchmarkShouldOperator

    .LINK
    Invoke-RpcBenchmark
    #>
    [CmdletBinding(HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [Alias('Should-HoldRpcBaseline')]
    [OutputType([void])]
    param(
        [Parameter(ValueFromPipeline)]
        [AllowNull()]
        [object] $Actual,

        [Parameter(Position = 0)]
        [ValidateNotNull()]
        [System.Collections.IDictionary] $Limit,

        [ValidateSet('UsPerCall', 'CpuUs', 'P99', 'Errors')]
        [string[]] $Figure,

        [ValidateNotNullOrEmpty()]
        [string[]] $AgainstRuntime,

        [ValidateNotNullOrEmpty()]
        [string] $Baseline,

        [ValidateRange(0, 10)]
        [int] $Repeat,

        [ValidateNotNullOrEmpty()]
        [string] $From,

        [ValidateSet('Inconclusive', 'Fail', 'Pass')]
        [string] $OnInconclusive = 'Inconclusive',

        [string] $Because
    )

    begin {
        Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet
        $all = New-Object -TypeName System.Collections.Generic.List[object]
    }

    process {
        foreach ($item in $Actual) {
            $all.Add($item)
        }
    }

    end {
        $question = @{}
        foreach ($name in 'Limit', 'Baseline', 'AgainstRuntime', 'Repeat', 'From') {
            if ($PSBoundParameters.ContainsKey($name)) {
                $question[$name] = $PSBoundParameters[$name]
            }
        }
        $judged = @(Resolve-RpcBenchmarkJudged -Actual $all -Question $question -Cmdlet $PSCmdlet)
        $assertion = ConvertTo-RpcBenchmarkAssertion -Judged $judged -Figure $Figure -OnInconclusive $OnInconclusive -Because $Because
        if ($assertion.Outcome -ne 'Held') {
            Invoke-RpcBenchmarkAssertionFailure -Outcome $assertion.Outcome -Text $assertion.Text -Cmdlet $PSCmdlet
        }
    }
}
