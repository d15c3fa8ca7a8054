function Read-RpcBenchmarkEngineAnswer {
    <#
    .SYNOPSIS
    What the engine prints when it is asked something, as an object.

    .PARAMETER Argument
    What it is asked: constant words.

    .PARAMETER Line
    What it is told on stdin, where what is asked varies.

    .PARAMETER Cmdlet
    The $PSCmdlet of the function that ends where the engine does not answer.

    .PARAMETER Contract
    The contract in proto/ that the answer is held against, where it has one.

    .OUTPUTS
    The answer, as ConvertFrom-Json makes it.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [string[]] $Argument,

        [string] $Line,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [string] $Contract
    )

    # The engine would say so as well, but to a person, on stderr.
    $null = Get-RpcBenchmarkDataFolder -Cmdlet $Cmdlet
    $engine = Initialize-RpcBenchmarkEngine -Argument $Argument -Cmdlet $Cmdlet
    $lines = New-Object -TypeName System.Collections.Generic.List[string]
    try {
        Open-RpcBenchmarkEngine -Engine $engine -Cmdlet $Cmdlet
        if ($Line) {
            Send-RpcBenchmarkEngineLine -Engine $engine -Line $Line
        }
        while ($null -ne ($printed = Read-RpcBenchmarkEngineLine -Engine $engine)) {
            $lines.Add($printed)
        }
    }
    finally {
        $null = Close-RpcBenchmarkEngine -Engine $engine
    }

    $json = "$(Skip-RpcBenchmarkStrayText -Engine $engine -Text ($lines -join "`n") -Cmdlet $Cmdlet)"
    # What is printed as Node ends stands behind it.
    $json = $json.Substring(0, $json.LastIndexOf([char] '}') + 1)
    $answer = $null
    try {
        $answer = ConvertFrom-Json -InputObject $json -ErrorAction Stop
    }
    catch {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -ErrorRecord (Get-RpcBenchmarkEngineFailure -Engine $engine)
    }
    if ($null -eq $answer) {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -ErrorRecord (Get-RpcBenchmarkEngineFailure -Engine $engine)
    }
    if ($Contract) {
        Assert-RpcBenchmarkVersion -InputObject $answer -Contract $Contract -Source $json -Cmdlet $Cmdlet
    }
    $problem = Get-RpcBenchmarkOptional -InputObject $answer -Name problem
    if ($problem) {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -ErrorRecord (ConvertFrom-RpcBenchmarkProblem -Problem $problem)
    }
    $answer
}
