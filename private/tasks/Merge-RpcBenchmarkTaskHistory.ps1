function Merge-RpcBenchmarkTaskHistory {
    <#
    .SYNOPSIS
    Runs with how the scheduled task that measured them ended.

    .DESCRIPTION
    A task that measured nothing, or whose run has been removed, has no run to be said of: with -All it is a run of its own, without a file.

    .PARAMETER Run
    The runs.

    .PARAMETER History
    From Get-RpcBenchmarkTaskHistory.

    .PARAMETER All
    Gives those times, too, and all in the order in which they started.

    .OUTPUTS
    RpcBench.Run
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.Run')]
    param(
        [Parameter(ValueFromPipeline)]
        [object] $Run,

        [AllowEmptyCollection()]
        [object[]] $History = @(),

        [switch] $All
    )

    begin {
        $seen = New-Object -TypeName System.Collections.Generic.HashSet[string]
        $kept = New-Object -TypeName System.Collections.Generic.List[object]
        # Not searched for each run: a year of nights has 365 of either.
        $byRun = New-Object -TypeName 'System.Collections.Generic.Dictionary[string,object]' -ArgumentList ([System.StringComparer]::Ordinal)
        foreach ($time in $History) {
            if ($time.RunId) { $byRun[$time.RunId] = $time }
        }
    }

    process {
        if ($null -eq $Run) {
            return
        }
        $time = $null
        if ($Run.RunId -and $byRun.TryGetValue($Run.RunId, [ref] $time)) {
            $Run.TaskOutcome = $time.Outcome
            $Run.TaskReason = $time.Reason
            $Run.TaskExitCode = $time.ExitCode
        }
        if ($All) {
            $null = $seen.Add("$($Run.RunId)")
            $kept.Add($Run)
        }
        else {
            $Run
        }
    }

    end {
        if (-not $All) {
            return
        }
        foreach ($time in $History | Where-Object { -not $_.RunId -or -not $seen.Contains($_.RunId) }) {
            $run = New-RpcBenchmarkUnsavedRun
            foreach ($name in 'RunId', 'StartedAt', 'FinishedAt', 'Task') {
                $run.$name = $time.$name
            }
            $run.State = if ($time.RunId) { 'Removed' } elseif ($time.Outcome -ceq 'Interrupted') { 'Interrupted' } else { 'Failed' }
            $run.TaskOutcome = $time.Outcome
            $run.TaskReason = $time.Reason
            $run.TaskExitCode = $time.ExitCode
            $kept.Add($run)
        }
        $kept | Sort-Object -Property StartedAt
    }
}
