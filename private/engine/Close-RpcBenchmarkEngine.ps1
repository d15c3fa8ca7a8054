function Close-RpcBenchmarkEngine {
    <#
    .SYNOPSIS
    Ends the engine, whatever state it is in. Called from a finally block.

    .DESCRIPTION
    Asks first: a stop, then the end of stdin, on which the engine ends its workers and saves what was measured. What it still says is read
    meanwhile, or a full pipe would hold it up. If it has not gone after the grace, its process tree is killed. On Windows, whatever is then left
    in its job object is killed, too.

    .PARAMETER Engine
    The object from Initialize-RpcBenchmarkEngine; a second call does nothing.

    .PARAMETER GraceMilliseconds
    How long the engine has to end by itself.

    .OUTPUTS
    System.String: the last line that the engine wrote while it was ending, if any.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [object] $Engine,

        [int] $GraceMilliseconds = 10000
    )

    if ($Engine.Closed) {
        return
    }
    $Engine.Closed = $true
    $process = $Engine.Process
    if (-not $Engine.Started) {
        if ($null -ne $Engine.Job) {
            Close-RpcBenchmarkJobObject -Job $Engine.Job
        }
        $process.Dispose()
        return
    }

    # Not to an engine that is on its way out: the write would fail, and even a caught exception stands in the user's $Error.
    if (-not $Engine.Finished -and -not $Engine.AtEnd -and -not $process.HasExited) {
        Send-RpcBenchmarkEngineLine -Engine $Engine -Line '{"type":"stop"}'
    }
    $Engine.InputOpen = $false
    try {
        # The stream below the writer: closing the writer would flush it once more, and that throws when the engine is gone.
        $process.StandardInput.BaseStream.Dispose()
    }
    catch [System.IO.IOException] {
        Write-Debug -Message "The engine reads no more: $($_.Exception.Message)"
    }

    $lastLine = $null
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    while (-not $Engine.AtEnd -and ($null -ne $Engine.OutputTask -or $null -ne $Engine.Lines) -and $clock.ElapsedMilliseconds -lt $GraceMilliseconds) {
        $line = Read-RpcBenchmarkEngineLine -Engine $Engine -TimeoutMilliseconds 100
        if ($line) {
            $lastLine = $line
        }
    }

    $left = [System.Math]::Max(0, $GraceMilliseconds - $clock.ElapsedMilliseconds)
    if (-not $process.WaitForExit([int] $left)) {
        Stop-RpcBenchmarkProcessTree -Process $process
        $null = $process.WaitForExit(5000)
    }
    Stop-RpcBenchmarkReader -Engine $Engine
    # Before the job is closed, which ends it without a word.
    $Engine.Leftovers = @(Clear-RpcBenchmarkLeftover -Processes $Engine.Processes -Ports $Engine.Ports)
    if ($null -ne $Engine.Job) {
        Close-RpcBenchmarkJobObject -Job $Engine.Job
    }
    if ($process.HasExited) {
        $Engine.ExitCode = $process.ExitCode
    }

    # stderr may hold more than what came beside the events: the last words are what an error will quote.
    while ($null -ne $Engine.ErrorTask -and $Engine.ErrorTask.Wait(500)) {
        $words = if ($Engine.ErrorTask.Status -eq 'RanToCompletion') { $Engine.ErrorTask.Result }
        $Engine.ErrorTask = $null
        if ($null -ne $words) {
            $Engine.LastWords.Enqueue($words)
            $Engine.ErrorTask = $process.StandardError.ReadLineAsync()
        }
    }
    $process.Dispose()
    $lastLine
}
