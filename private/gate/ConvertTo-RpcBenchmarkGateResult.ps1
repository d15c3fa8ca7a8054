function ConvertTo-RpcBenchmarkGateResult {
    <#
    .SYNOPSIS
    What the engine judged of limits, as the object that users get.

    .PARAMETER Check
    `check` of the engine's answer, as in proto/answer.schema.json.

    .PARAMETER InconclusiveAs
    What it comes to where it cannot be told: Fail or Pass.

    .OUTPUTS
    RpcBench.GateResult
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.GateResult')]
    param(
        [Parameter(Mandatory)]
        [object] $Check,

        [Parameter(Mandatory)]
        [ValidateSet('Fail', 'Pass')]
        [string] $InconclusiveAs
    )

    $cells = foreach ($row in $Check.rows) {
        [pscustomobject]@{
            PSTypeName  = 'RpcBench.GateCell'
            Group       = $row.title
            Placement   = $row.placement
            Figure      = $row.figure
            Limit       = $row.limit
            Basis       = $row.basis
            Value       = $row.value
            Reference   = $row.reference
            Ratio       = $row.ratio
            RatioLow    = $row.low
            RatioHigh   = $row.high
            LaunchCount = $row.launches
            RunCount    = $row.runs
            Outcome     = $row.outcome
            Reason      = $row.reason
            CellId      = $row.cellId
            ReferenceId = $row.referenceId
            Summary     = $row.summary
        }
    }
    [pscustomobject]@{
        PSTypeName = 'RpcBench.GateResult'
        Outcome    = $Check.outcome
        Passed     = $Check.outcome -ceq 'Held' -or ($Check.outcome -ceq 'Inconclusive' -and $InconclusiveAs -eq 'Pass')
        Against    = [string[]] @($Check.against)
        Baseline   = $Check.baseline
        RunId      = $Check.runId
        RepeatId   = [string[]] @($Check.repeatIds)
        Cell       = [object[]] @($cells)
        Change     = [object[]] @(foreach ($each in $Check.changes) { [pscustomobject]@{ PSTypeName = 'RpcBench.GateChange'; Since = $each.since; What = $each.what; Was = $each.was; Is = $each.is } })
        OnlyNow    = [string[]] @($Check.onlyNow)
        OnlyBefore = [string[]] @($Check.onlyBefore)
    }
}
