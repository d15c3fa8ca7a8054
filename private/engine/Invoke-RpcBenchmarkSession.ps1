function Invoke-RpcBenchmarkSession {
    <#
    .SYNOPSIS
    Gives the engine a plan and hands on what it says, until it has ended.

    .DESCRIPTION
    Results leave when the run is over: what a user does with them runs on the machine that is measured.

    Whatever way this ends - an error, Ctrl+C, Select-Object -First further down the pipeline - the engine and all it started are gone afterwards, and
    what was measured is kept.

    .PARAMETER Command
    What is asked of the engine: run, or plan, which only answers what would run.

    .PARAMETER Plan
    The plan, from ConvertTo-RpcBenchmarkPlan.

    .PARAMETER CallerCpu
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
        [int[]] $CallerCpu = @(),

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $line = ConvertTo-RpcBenchmarkPlanText -Plan $Plan
    $engine = Initialize-RpcBenchmarkEngine -Argument $Command, '--control', '-' -Cmdlet $Cmdlet
    $run = [pscustomobject]@{
        Id           = $null
        Engine       = $engine
        EnginePath   = $engine.EnginePath
        Phase        = $null
        Publishing   = $false
        Finished     = $false
        FailureCount = 0
        ShowProgress = Test-RpcBenchmarkInteractive
        # A number of its own: 0 is what everybody's script uses.
        ProgressId   = 732262
    }
    $results = New-Object -TypeName System.Collections.Generic.List[object]
    try {
        Receive-RpcBenchmarkEvent -Engine $engine -Line $line -CallerCpu $CallerCpu -Cmdlet $Cmdlet | ForEach-Object {
            # Nothing more is measured, and the cmdlet is about to end with an error: what there is leaves before it.
            if ($_.type -ceq 'ended' -or ($_.type -ceq 'failed' -and $_.terminating)) {
                $run.Publishing = $true
                $results
                $results.Clear()
                $run.Publishing = $false
            }
            foreach ($published in Publish-RpcBenchmarkEvent -EngineEvent $_ -Run $run -Cmdlet $Cmdlet) {
                $results.Add($published)
            }
            $engine.Finished = $run.Finished
        }
    }
    finally {
        $lastLine = Close-RpcBenchmarkEngine -Engine $engine
        Complete-RpcBenchmarkRun -Run $run -LastLine $lastLine -Cmdlet $Cmdlet
    }
    $results
}
