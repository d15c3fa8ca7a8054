function Test-RpcBenchmarkHeldBaseline {
    <#
    .SYNOPSIS
    Should -HoldRpcBaseline: Assert-RpcBenchmarkBaseline as Pester's Should calls it.

    .PARAMETER ActualValue
    What came through the pipeline.

    .PARAMETER Limit
    As of Assert-RpcBenchmarkBaseline.

    .PARAMETER Figure
    As of Assert-RpcBenchmarkBaseline.

    .PARAMETER AgainstRuntime
    As of Assert-RpcBenchmarkBaseline.

    .PARAMETER Baseline
    As of Assert-RpcBenchmarkBaseline.

    .PARAMETER Repeat
    As of Assert-RpcBenchmarkBaseline.

    .PARAMETER From
    As of Assert-RpcBenchmarkBaseline.

    .PARAMETER OnInconclusive
    As of Assert-RpcBenchmarkBaseline.

    .PARAMETER Because
    As of Assert-RpcBenchmarkBaseline.

    .PARAMETER Negate
    Should -Not: that something surely got slower.

    .PARAMETER CallerSessionState
    Pester gives it to every operator.

    .OUTPUTS
    An object with Succeeded and FailureMessage.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', 'CallerSessionState', Justification = 'Pester gives it to every operator')]
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [AllowNull()]
        [AllowEmptyCollection()]
        [object] $ActualValue,

        [System.Collections.IDictionary] $Limit,

        [string[]] $Figure,

        [string[]] $AgainstRuntime,

        [string] $Baseline,

        [int] $Repeat,

        [string] $From,

        [ValidateSet('Inconclusive', 'Fail', 'Pass')]
        [string] $OnInconclusive = 'Inconclusive',

        [string] $Because,

        [switch] $Negate,

        [AllowNull()]
        [object] $CallerSessionState
    )

    $question = @{}
    foreach ($name in 'Limit', 'Baseline', 'AgainstRuntime', 'Repeat', 'From') {
        if ($PSBoundParameters.ContainsKey($name)) {
            $question[$name] = $PSBoundParameters[$name]
        }
    }
    $judged = @(Resolve-RpcBenchmarkJudged -Actual @($ActualValue) -Question $question -Cmdlet $PSCmdlet)
    $assertion = ConvertTo-RpcBenchmarkAssertion -Judged $judged -Figure $Figure -OnInconclusive $OnInconclusive -Because $Because
    $outcome = $assertion.Outcome
    if ($Negate -and $judged.Count -gt 0 -and $outcome -ne 'Inconclusive') {
        $outcome = if ($assertion.Slower -gt 0) { 'Held' } else { 'Failed' }
    }
    if ($outcome -eq 'Inconclusive') {
        Invoke-RpcBenchmarkAssertionFailure -Outcome Inconclusive -Text $assertion.Text -Cmdlet $PSCmdlet
    }
    [pscustomobject]@{ Succeeded = $outcome -eq 'Held'; FailureMessage = $assertion.Text }
}
