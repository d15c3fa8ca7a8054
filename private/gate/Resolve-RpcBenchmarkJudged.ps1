function Resolve-RpcBenchmarkJudged {
    <#
    .SYNOPSIS
    What an assertion was given, as figures that are judged: runs and results are judged now, what Test-RpcBenchmarkResult gave is taken as it is.

    .PARAMETER Actual
    Runs, results, ids of runs, or objects of the types RpcBench.GateResult and RpcBench.GateCell.

    .PARAMETER Question
    What runs are judged by: the parameters of Test-RpcBenchmarkResult that were given.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which ends where this cannot be judged.

    .OUTPUTS
    RpcBench.GateResult and RpcBench.GateCell
    #>
    [CmdletBinding()]
    [OutputType([object])]
    param(
        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [AllowNull()]
        [object[]] $Actual,

        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Question,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $runs = New-Object -TypeName System.Collections.Generic.List[string]
    foreach ($item in $Actual) {
        if ($null -eq $item) {
            continue
        }
        $types = @($item.PSObject.TypeNames)
        if ($types -contains 'RpcBench.GateResult' -or $types -contains 'RpcBench.GateCell') {
            if ($Question.Count -gt 0) {
                Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id AlreadyJudged -Values (@($Question.Keys | Sort-Object) -join ', -') -TargetObject $item
            }
            $item
            continue
        }
        $run = if ($item -is [string]) { $item } else { Get-RpcBenchmarkOptional -InputObject $item -Name RunId }
        if (-not $run) {
            Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id NotJudgeable -Values "$item" -TargetObject $item
        }
        if (-not $runs.Contains($run)) {
            $runs.Add($run)
        }
    }
    if ($runs.Count -eq 0) {
        return
    }
    if (-not $Question.Contains('Limit')) {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id LimitMissing
    }
    $runs | Test-RpcBenchmarkResult @Question
}
