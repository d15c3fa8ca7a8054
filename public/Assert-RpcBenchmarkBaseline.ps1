function Assert-RpcBenchmarkBaseline {
    <#
    .SYNOPSIS
    Fails a test of Pester where calls got slower than what they are measured beside.

    .DESCRIPTION
    A test fails if a figure is clearly above its limit, and is inconclusive if the run cannot tell, unless -OnInconclusive says otherwise. The text of the
    failure has the cell, both figures, the ratio with its interval, the limit and what changed. Nothing in the pipeline fails as well: what was not measured did
    not hold.

    It takes runs and results, which Test-RpcBenchmarkResult judges now, or what that gave before: one run is measured once and asserted figure by figure.

    With Pester 6 it is called Should-HoldRpcBaseline, too. For Should -HoldRpcBaseline see Register-RpcBenchmarkShouldOperator. Outside of Pester it ends with
    the error BaselineNotHeld or BaselineNotTold.

    .PARAMETER Actual
    Results or a run of Invoke-RpcBenchmark, ids of runs, or what Test-RpcBenchmarkResult gives: the object, or some of its Cell.

    .PARAMETER Limit
    The allowed increase of each figure: UsPerCall, CpuUs and P99 as '+3%', Errors as a number. Not for input that is judged already.

    .PARAMETER Figure
    These figures alone: UsPerCall, CpuUs, P99, Errors. Without it, all that are limited.

    .PARAMETER AgainstRuntime
    These runtimes of the run. Without it, all that it measured beside today's.

    .PARAMETER Baseline
    The baseline of Set-RpcBenchmarkBaseline to compare with.

    .PARAMETER Repeat
    So many times what is slower is measured again, in fresh launches, before it counts.

    .PARAMETER From
    The folder where runs are. Without it, RpcBench's among the user's data.

    .PARAMETER OnInconclusive
    What a test is where the run cannot tell: Inconclusive, Fail or Pass.

    .PARAMETER Because
    Why it should hold, for the text of the failure.

    .EXAMPLE
    Invoke-RpcBenchmark -AgainstRuntime grpc-old -Scenario SimpleCall | Assert-RpcBenchmarkBaseline -Limit @{ UsPerCall = '+3%'; Errors = 0 }

    In an It block: the test fails where today's calls take more than 3% longer than those of grpc-old.

    .EXAMPLE
    Invoke-RpcBenchmark -Baseline main | Assert-RpcBenchmarkBaseline -Baseline main -Limit @{ UsPerCall = '+3%' }

    The same beside what was kept as the baseline main, built again and measured in turns with today's.

    .EXAMPLE
    $judged = Test-RpcBenchmarkResult -Limit @{ UsPerCall = '+3%' }
    $judged | Assert-RpcBenchmarkBaseline -Figure UsPerCall -OnInconclusive Pass

    Of a run that is judged already one figure; a night on which it cannot be told passes.

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
