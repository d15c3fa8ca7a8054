function Invoke-RpcBenchmarkQuestion {
    <#
    .SYNOPSIS
    Asks the engine for something that is no run, and gives its answer.

    .PARAMETER Question
    What is asked, as in proto/ask.schema.json, without the version.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which ends with the engine's problem where there is one.

    .OUTPUTS
    The answer, as in proto/answer.schema.json.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Question,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $whole = [ordered]@{ version = 1 }
    foreach ($name in $Question.Keys) {
        $whole[$name] = $Question[$name]
    }
    $line = ConvertTo-Json -InputObject $whole -Compress -Depth 8
    $answer = Read-RpcBenchmarkEngineAnswer -Argument 'ask', '--control', '-' -Line $line -Contract answer -Cmdlet $Cmdlet
    if ($null -ne $answer.problem) {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -ErrorRecord (ConvertFrom-RpcBenchmarkProblem -Problem $answer.problem)
    }
    $answer
}
