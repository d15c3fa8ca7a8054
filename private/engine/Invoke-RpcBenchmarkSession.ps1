function Invoke-RpcBenchmarkSession {
    <#
    .SYNOPSIS
    Gives the engine a plan and hands on what it says, until it has ended.

    .DESCRIPTION
    Whatever way this ends - an error, Ctrl+C, Select-Object -First further down the pipeline - the engine and all it started are gone afterwards, and
    what was measured is kept.

    .PARAMETER Command
    What is asked of the engine: run, or plan, which only answers what would run.

    .PARAMETER Plan
    The plan, from ConvertTo-RpcBenchmarkPlan.

    .PARAMETER OwnerCpu
    The CPUs that this PowerShell can keep the engine's processes on.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function.

    .OUTPUTS
    RpcBench.Result, or RpcBench.Plan.
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.Result')]
    [OutputType('RpcBench.Plan')]
    param(
        [Parameter(Mandatory)]
        [ValidateSet('run', 'plan')]
        [string] $Command,

        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Plan,

        [AllowEmptyCollection()]
        [int[]] $OwnerCpu = @(),

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $line = ConvertTo-RpcBenchmarkPlanText -Plan $Plan
    $engine = Initialize-RpcBenchmarkEngine -Argument $Command, '--control', '-' -Cmdlet $Cmdlet
    $run = [pscustomobject]@{
        Id           = $null
        Tag          = $null
        Engine       = $engine
        EnginePath   = $engine.EnginePath
        OwnerCpu     = $OwnerCpu
        Phase        = $null
        Publishing   = $false
        Finished     = $false
        FailureCount = 0
        ShowProgress = Test-RpcBenchmarkInteractive
        # A number of its own: 0 is what everybody's script uses.
        ProgressId   = 732262
    }
    try {
        Receive-RpcBenchmarkEvent -Engine $engine -Line $line -Cmdlet $Cmdlet | ForEach-Object {
            $run.Publishing = $true
            Publish-RpcBenchmarkEvent -EngineEvent $_ -Run $run -Cmdlet $Cmdlet
            $run.Publishing = $false
            $engine.Finished = $run.Finished
        }
    }
    finally {
        $lastLine = Close-RpcBenchmarkEngine -Engine $engine
        Complete-RpcBenchmarkRun -Run $run -LastLine $lastLine -Cmdlet $Cmdlet
    }
}
