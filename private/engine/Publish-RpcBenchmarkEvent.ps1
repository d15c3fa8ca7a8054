function Publish-RpcBenchmarkEvent {
    <#
    .SYNOPSIS
    Turns one event of the engine's into what PowerShell has for it: an object, progress, a warning, an error, an answer.

    .PARAMETER EngineEvent
    The event.

    .PARAMETER Run
    What is known of the run so far; kept up to date here: Id, Tag, RuntimeInfo, Phase, Finished, FailureCount, and the Engine's Processes and Ports.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function.

    .OUTPUTS
    RpcBench.Result for a result event, RpcBench.Plan for the answer to what would run, nothing for the others.
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.Result')]
    [OutputType('RpcBench.Plan')]
    param(
        [Parameter(Mandatory)]
        [object] $EngineEvent,

        [Parameter(Mandatory)]
        [object] $Run,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $text = (Get-RpcBenchmarkMessage).Text
    $invariant = [cultureinfo]::InvariantCulture
    switch -CaseSensitive ($EngineEvent.type) {
        'started' {
            $Run.Id = $EngineEvent.runId
            $Cmdlet.WriteVerbose("$($EngineEvent.runId): cells: $($EngineEvent.cells), groups: $($EngineEvent.groups), engine $($EngineEvent.engineVersion)")
        }
        'progress' {
            if ($Run.Phase -cne $EngineEvent.activity) {
                $Run.Phase = $EngineEvent.activity
                $Cmdlet.WriteVerbose($EngineEvent.activity)
            }
            if ($Run.ShowProgress) {
                $record = New-Object -TypeName System.Management.Automation.ProgressRecord -ArgumentList $Run.ProgressId, $text.ProgressActivity, $EngineEvent.activity
                $record.PercentComplete = [int] [System.Math]::Floor($EngineEvent.percent)
                if ($null -ne $EngineEvent.secondsLeft) {
                    $record.SecondsRemaining = [int] [System.Math]::Ceiling([System.Math]::Min($EngineEvent.secondsLeft, [int]::MaxValue))
                }
                $Cmdlet.WriteProgress($record)
            }
        }
        'object' {
            $facts = @{ Type = $EngineEvent.of; Member = $EngineEvent.members; Kind = $EngineEvent.kind; Detail = $EngineEvent.detail; Shown = $EngineEvent.shown }
            ConvertTo-RpcBenchmarkObject @facts
        }
        'warning' {
            # A warning is text and nothing else in PowerShell, so its id stands at the end, where it can be searched for.
            $problem = ConvertFrom-RpcBenchmarkProblem -Problem $EngineEvent.problem
            $remedy = Get-RpcBenchmarkOptional -InputObject $EngineEvent.problem -Name remedy
            $sentence = $problem.Exception.Message
            if ($remedy) {
                $sentence = "$sentence $($problem.ErrorDetails.RecommendedAction)"
            }
            $Cmdlet.WriteWarning([string]::Format($invariant, $text.Warning, $sentence, $EngineEvent.problem.id))
        }
        'failed' {
            $Run.FailureCount++
            $failure = ConvertFrom-RpcBenchmarkProblem -Problem $EngineEvent.problem
            if ($EngineEvent.terminating) {
                Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -ErrorRecord $failure
            }
            $Cmdlet.WriteError($failure)
        }
        'planned' {
            ConvertTo-RpcBenchmarkPlanObject -Planned $EngineEvent
        }
        'process' {
            Add-RpcBenchmarkStartedProcess -ProcessEvent $EngineEvent -Engine $Run.Engine
        }
        { $_ -cin 'place', 'unthrottle' } {
            # Where CPUs were offered, the thread that reads has answered, and this does not come here.
            Send-RpcBenchmarkAnswer -Request $EngineEvent -CallerCpu @() -NotOffered $text.CpuNotOffered -Engine $Run.Engine
        }
        'finished' {
            $Run.Finished = $true
            if ($EngineEvent.state -ceq 'Failed' -and $Run.FailureCount -eq 0) {
                $Cmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id EngineFailed -Values $EngineEvent.exitCode, '', $Run.EnginePath -TargetObject $Run.EnginePath))
            }
            if ($EngineEvent.path) {
                $Cmdlet.WriteVerbose([string]::Format($invariant, $text.RunKept, $EngineEvent.path))
            }
        }
    }
}
