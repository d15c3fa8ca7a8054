function Read-RpcBenchmarkEngineLine {
    <#
    .SYNOPSIS
    The next line of the engine's stdout, from the thread that reads it where there is one.

    .DESCRIPTION
    stdout and stderr are read side by side, so that neither can fill up and block the engine; the last lines of stderr are kept. The wait
    is cut into short ones: PowerShell stops a script between two statements, never inside a call.

    .PARAMETER Engine
    The object from Initialize-RpcBenchmarkEngine.

    .PARAMETER TimeoutMilliseconds
    How long to wait for a line; without it, for ever.

    .OUTPUTS
    System.String; nothing at the end (then Engine.AtEnd is true) or after the timeout.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [object] $Engine,

        [int] $TimeoutMilliseconds = -1
    )

    $pollMilliseconds = 100
    $keptLines = 20
    # A process that is gone while somebody else still holds its stdout would never come to the end of it.
    $orphanMilliseconds = 2000
    $clock = [System.Diagnostics.Stopwatch]::StartNew()

    while (-not $Engine.AtEnd) {
        if ($Engine.ErrorTask -and $Engine.ErrorTask.IsCompleted) {
            $words = if ($Engine.ErrorTask.Status -eq 'RanToCompletion') { $Engine.ErrorTask.Result }
            $Engine.ErrorTask = $null
            if ($null -ne $words) {
                $Engine.LastWords.Enqueue($words)
                if ($Engine.LastWords.Count -gt $keptLines) {
                    $null = $Engine.LastWords.Dequeue()
                }
                $Engine.ErrorTask = $Engine.Process.StandardError.ReadLineAsync()
            }
            continue
        }

        if ($null -ne $Engine.Lines) {
            $line = $null
            if ($Engine.Lines.TryTake([ref] $line, 0)) {
                return $line
            }
            if ($Engine.Lines.IsCompleted) {
                $Engine.AtEnd = $true
                return
            }
        }
        elseif ($Engine.OutputTask.IsCompleted) {
            $line = if ($Engine.OutputTask.Status -eq 'RanToCompletion') { $Engine.OutputTask.Result }
            if ($null -eq $line) {
                $Engine.AtEnd = $true
                return
            }
            $Engine.EndClock = $null
            $Engine.OutputTask = $Engine.Process.StandardOutput.ReadLineAsync()
            return $line
        }

        if ($TimeoutMilliseconds -ge 0 -and $clock.ElapsedMilliseconds -ge $TimeoutMilliseconds) {
            return
        }
        if ($Engine.Process.HasExited) {
            if ($null -eq $Engine.EndClock) {
                $Engine.EndClock = [System.Diagnostics.Stopwatch]::StartNew()
            }
            if ($Engine.EndClock.ElapsedMilliseconds -ge $orphanMilliseconds) {
                $Engine.AtEnd = $true
                return
            }
        }

        if ($null -ne $Engine.Lines) {
            # What comes meanwhile is looked for at once; stderr can wait as long.
            $line = $null
            if ($Engine.Lines.TryTake([ref] $line, $pollMilliseconds)) {
                return $line
            }
            continue
        }
        $tasks = [System.Threading.Tasks.Task[]] @(@($Engine.OutputTask, $Engine.ErrorTask) | Where-Object { $null -ne $_ })
        $null = [System.Threading.Tasks.Task]::WaitAny($tasks, $pollMilliseconds)
    }
}
