function Read-RpcBenchmarkSavedObject {
    <#
    .SYNOPSIS
    Asks the engine about saved runs, and returns the objects as they come.

    .PARAMETER Question
    From New-RpcBenchmarkQuestion.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which gets warnings and errors.

    .OUTPUTS
    RpcBench.Run, RpcBench.Result, RpcBench.LoadCurve or RpcBench.Comparison
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Question,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    # The engine would say so as well, but where the data folder is wrong PowerShell's own sentence names it.
    $null = Get-RpcBenchmarkDataFolder -Cmdlet $Cmdlet
    $line = ConvertTo-Json -InputObject $Question -Depth 6 -Compress
    $engine = Initialize-RpcBenchmarkEngine -Argument 'results', '--control', '-' -Cmdlet $Cmdlet
    $run = [pscustomobject]@{ Engine = $engine; EnginePath = $engine.EnginePath; Finished = $false; FailureCount = 0; ShowProgress = $false; Phase = $null }
    try {
        Receive-RpcBenchmarkEvent -Engine $engine -Line $line -Cmdlet $Cmdlet | ForEach-Object {
            Publish-RpcBenchmarkEvent -EngineEvent $_ -Run $run -Cmdlet $Cmdlet
            $engine.Finished = $run.Finished
        }
    }
    finally {
        $null = Close-RpcBenchmarkEngine -Engine $engine
    }
}
