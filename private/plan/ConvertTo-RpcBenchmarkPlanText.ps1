function ConvertTo-RpcBenchmarkPlanText {
    <#
    .SYNOPSIS
    A plan as the one line of JSON that the engine reads.

    .PARAMETER Plan
    The plan, from ConvertTo-RpcBenchmarkPlan.

    .OUTPUTS
    System.String
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Plan
    )

    # Plans within the plan, and their deadlines: what is deeper would become text without a word.
    ConvertTo-Json -InputObject $Plan -Depth 20 -Compress
}
