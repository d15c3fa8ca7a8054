function Open-RpcBenchmarkEngine {
    <#
    .SYNOPSIS
    Starts the engine's process.

    .PARAMETER Engine
    The object from Initialize-RpcBenchmarkEngine.

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

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $process = $Engine.Process
    Write-Debug -Message "$($process.StartInfo.FileName) $($process.StartInfo.Arguments)"
    try {
        # One statement: a stop can come between two, and must not find a process that runs and is not known to run.
        $Engine.Started = $process.Start()
    }
    catch {
        $reason = $_.Exception.GetBaseException()
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id NodeNotStarted -Values $process.StartInfo.FileName, $reason.Message -TargetObject $process.StartInfo.FileName -InnerException $reason
    }
    $Engine.InputOpen = $true
    $Engine.OutputTask = $process.StandardOutput.ReadLineAsync()
    $Engine.ErrorTask = $process.StandardError.ReadLineAsync()
}
