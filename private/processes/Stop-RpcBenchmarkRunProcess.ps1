function Stop-RpcBenchmarkRunProcess {
    <#
    .SYNOPSIS
    Ends the processes of one run, takes away what else it has left, and then its record.

    .PARAMETER Record
    From Get-RpcBenchmarkRunRecord.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which reports what could not be ended.

    .OUTPUTS
    RpcBench.StoppedRun
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'The public function asks')]
    [CmdletBinding()]
    [OutputType('RpcBench.StoppedRun')]
    param(
        [Parameter(Mandatory)]
        [object] $Record,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    # The engine is the first: nobody starts anything anew, and most of the others end with it.
    foreach ($process in $Record.Processes) {
        Stop-RpcBenchmarkProcess -Id $process.Id
    }
    $now = @(Get-RpcBenchmarkRunRecord | Where-Object { $_.RunId -ceq $Record.RunId })
    $left = @($now | ForEach-Object { $_.Processes })
    # An engine that we may not look at may be the one, and its run under way; of a worker's id alone that is not to be believed.
    $hidden = @($now | ForEach-Object { $_.Hidden } | Where-Object { $_.Who -ceq 'engine' })
    foreach ($process in $left + $hidden) {
        $Cmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id ProcessNotEnded -Values $process.Id, $process.Who -TargetObject $process.Id))
    }
    $beside = if ($hidden.Count -eq 0) { Clear-RpcBenchmarkRunLeftover -Record $Record -Cmdlet $Cmdlet }
    # The record stays as long as something does, for another try.
    if ($left.Count + $hidden.Count -eq 0 -and -not $beside.Left) {
        $reason = Invoke-RpcBenchmarkRetry -Script { [System.IO.File]::Delete($Record.RecordPath) }
        if ($reason) {
            $Cmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id OutputNotWritable -Values $Record.RecordPath, $reason.Message -TargetObject $Record.RecordPath -InnerException $reason))
        }
    }
    $leftIds = @($left | ForEach-Object { $_.Id })
    [pscustomobject]@{
        PSTypeName   = 'RpcBench.StoppedRun'
        RunId        = $Record.RunId
        StartedAt    = $Record.StartedAt
        ProcessCount = @($Record.Processes | Where-Object { $leftIds -notcontains $_.Id }).Count + $(if ($beside) { $beside.ProcessCount } else { 0 })
        FileCount    = if ($beside) { $beside.FileCount } else { 0 }
        RuleCount    = if ($beside) { $beside.RuleCount } else { 0 }
        SettingCount = if ($beside) { $beside.SettingCount } else { 0 }
        Path         = if ($Record.ResultPath -and [System.IO.File]::Exists($Record.ResultPath)) { $Record.ResultPath } else { $null }
    }
}
