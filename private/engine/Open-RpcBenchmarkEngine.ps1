function Open-RpcBenchmarkEngine {
    <#
    .SYNOPSIS
    Starts the engine's process.

    .DESCRIPTION
    On Windows it is in a job object before it is told its plan, so that all it starts for a run is in it as well.

    .PARAMETER Engine
    The object from Initialize-RpcBenchmarkEngine.

    .PARAMETER CallerCpu
    The CPUs that the plan offers. Where there are any, what the engine says is read by a thread of its own, which answers its requests.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which ends where the process cannot be started.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [object] $Engine,

        [AllowEmptyCollection()]
        [int[]] $CallerCpu = @(),

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $process = $Engine.Process
    Write-Debug -Message "$($process.StartInfo.FileName) $($process.StartInfo.Arguments)"
    # Before the start, so that as little time as possible is between the start and the joining.
    $Engine.Job = New-RpcBenchmarkJobObject -Cmdlet $Cmdlet
    try {
        # One statement: a stop can come between two, and must not find a process that runs and is not known to run.
        $Engine.Started = $process.Start()
    }
    catch {
        $reason = $_.Exception.GetBaseException()
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id NodeNotStarted -Values $process.StartInfo.FileName, $reason.Message -TargetObject $process.StartInfo.FileName -InnerException $reason
    }
    if ($null -ne $Engine.Job) {
        Add-RpcBenchmarkJobProcess -Job $Engine.Job -Process $process -Cmdlet $Cmdlet
    }
    $Engine.InputOpen = $true
    if ($CallerCpu.Count -gt 0) {
        Start-RpcBenchmarkReader -Engine $Engine -CallerCpu $CallerCpu
    }
    else {
        $Engine.OutputTask = $process.StandardOutput.ReadLineAsync()
    }
    $Engine.ErrorTask = $process.StandardError.ReadLineAsync()
}
