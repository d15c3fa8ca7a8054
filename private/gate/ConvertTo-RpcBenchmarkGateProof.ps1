function ConvertTo-RpcBenchmarkGateProof {
    <#
    .SYNOPSIS
    Whether a gate was shown to fail, as the object that users get.

    .PARAMETER Proof
    `proof` of the engine's answer, as in proto/gate-proof.schema.json.

    .PARAMETER Path
    The file that it is kept in.

    .OUTPUTS
    RpcBench.GateProof
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.GateProof')]
    param(
        [Parameter(Mandatory)]
        [object] $Proof,

        [Parameter(Mandatory)]
        [string] $Path
    )

    $cells = foreach ($row in $Proof.rows) {
        [pscustomobject]@{
            PSTypeName    = 'RpcBench.GateProofCell'
            Group         = $row.title
            Placement     = $row.placement
            Figure        = $row.figure
            Limit         = $row.limit
            Proved        = $row.isProved
            AsItIsRatio   = $row.asItIsRatio
            SlowedRatio   = $row.slowedRatio
            SmallestFound = $row.smallestFound
            Finds         = $row.finds
            Reason        = $row.reason
            CellId        = $row.cellId
        }
    }
    [pscustomobject]@{
        PSTypeName  = 'RpcBench.GateProof'
        Proved      = $Proof.isProved
        ProvedRunId = $Proof.provedRunId
        RunId       = $Proof.runId
        ProvedAt    = ConvertTo-RpcBenchmarkTime -Value $Proof.provedAt
        Path        = $Path
        Cell        = [object[]] @($cells)
    }
}
