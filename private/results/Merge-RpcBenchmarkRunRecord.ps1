function Merge-RpcBenchmarkRunRecord {
    <#
    .SYNOPSIS
    Saved runs with what is known of those that have not said that they ended, and these behind them.

    .DESCRIPTION
    A run under way saves what it has from time to time, marked partial: what the system says of its processes counts.

    .PARAMETER Run
    The saved runs.

    .PARAMETER Record
    From Get-RpcBenchmarkRunRecord.

    .PARAMETER Unsaved
    Those of the records that have no file yet and were asked for.

    .OUTPUTS
    RpcBench.Run
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.Run')]
    param(
        [Parameter(ValueFromPipeline)]
        [object] $Run,

        [AllowEmptyCollection()]
        [object[]] $Record = @(),

        [AllowEmptyCollection()]
        [object[]] $Unsaved = @()
    )

    process {
        if ($null -eq $Run) {
            return
        }
        foreach ($one in $Record) {
            if ($one.RunId -ceq $Run.RunId -and $one.State -cne 'Unreadable') {
                $Run.State = $one.State
                $Run.ProcessCount = @($one.Processes).Count
            }
        }
        $Run
    }

    end {
        foreach ($one in $Unsaved) {
            $run = New-RpcBenchmarkUnsavedRun
            $run.RunId = $one.RunId
            $run.State = if ($one.State -ceq 'Unreadable') { 'Interrupted' } else { $one.State }
            $run.StartedAt = $one.StartedAt
            $run.ProcessCount = @($one.Processes).Count
            $run.Path = $one.ResultPath
            $run
        }
    }
}
