function ConvertTo-RpcBenchmarkTaskGate {
    <#
    .SYNOPSIS
    The limits of a task as its settings keep them, held to what the engine takes: a wrong one is found now, and not at night.

    .PARAMETER Limit
    As Test-RpcBenchmarkResult takes it.

    .PARAMETER InconclusiveAs
    Fail or Pass.

    .PARAMETER Baseline
    The baseline that runs are held to; nothing for what the plan measures beside today's.

    .PARAMETER Plan
    The plan, as Read-RpcBenchmarkPlan gives it.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which ends where a limit is wrong.

    .OUTPUTS
    A dictionary with limit (figure to text), inconclusiveAs and baseline.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param(
        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Limit,

        [Parameter(Mandatory)]
        [string] $InconclusiveAs,

        [AllowEmptyString()]
        [string] $Baseline,

        [Parameter(Mandatory)]
        [object] $Plan,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $text = [ordered]@{}
    foreach ($name in $Limit.Keys | Sort-Object) {
        $text[[string] $name] = [System.Convert]::ToString($Limit[$name], [cultureinfo]::InvariantCulture)
    }
    $limits = @(foreach ($name in $text.Keys) { [ordered]@{ figure = $name; limit = $text[$name] } })
    $null = Invoke-RpcBenchmarkQuestion -Question ([ordered]@{ ask = 'Limits'; limits = [object[]] $limits }) -Cmdlet $Cmdlet
    if ($Baseline) {
        $name = [System.Management.Automation.WildcardPattern]::Escape($Baseline)
        $answer = Invoke-RpcBenchmarkQuestion -Question ([ordered]@{ ask = 'ListBaselines'; names = [string[]] @($name) }) -Cmdlet $Cmdlet
        foreach ($problem in @($answer.problems)) {
            Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -ErrorRecord (ConvertFrom-RpcBenchmarkProblem -Problem $problem)
        }
    }
    elseif (@(Get-RpcBenchmarkOptional -InputObject $Plan -Name against | Where-Object { $_ }).Count -eq 0) {
        $taskName = $Cmdlet.MyInvocation.BoundParameters['Name']
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id TaskLimitWithoutOther -Values $taskName -TargetObject $taskName
    }
    [ordered]@{ limit = $text; inconclusiveAs = $InconclusiveAs; baseline = if ($Baseline) { $Baseline } else { $null } }
}
