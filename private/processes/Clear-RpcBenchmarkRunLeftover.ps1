function Clear-RpcBenchmarkRunLeftover {
    <#
    .SYNOPSIS
    Takes away what a run has left beside the processes of its record, and puts settings back.

    .PARAMETER Record
    From Get-RpcBenchmarkRunRecord.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which has asked, and reports what stays.

    .OUTPUTS
    An object with ProcessCount, FileCount, RuleCount and SettingCount, and Left: whether something stays.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [object] $Record,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $done = [pscustomobject]@{ ProcessCount = 0; FileCount = 0; RuleCount = 0; SettingCount = 0; Left = $false }
    $leftover = Get-RpcBenchmarkRunLeftover -Record $Record
    foreach ($id in $leftover.Process) {
        Stop-RpcBenchmarkProcess -Id $id
        if (@(Get-RpcBenchmarkRunningProcess -Id $id).Count -eq 0) {
            $done.ProcessCount++
        }
        else {
            $done.Left = $true
            $Cmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id ProcessNotEnded -Values $id, (Get-RpcBenchmarkMessage).Text.StartedByWorker -TargetObject $id))
        }
    }
    foreach ($file in $leftover.File) {
        $reason = Invoke-RpcBenchmarkRetry -Script { [System.IO.File]::Delete($file) }
        if ($reason) {
            $done.Left = $true
            $Cmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id OutputNotWritable -Values $file, $reason.Message -TargetObject $file -InnerException $reason))
        }
        else {
            $done.FileCount++
        }
    }
    foreach ($rule in $leftover.Rule) {
        try {
            Remove-RpcBenchmarkNetRule -Name $rule.Name
            $done.RuleCount++
        }
        catch {
            $done.Left = $true
            $Cmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id FirewallRuleNotRemoved -Values $rule.Name, $_.Exception.Message -TargetObject $rule.Name -InnerException $_.Exception))
        }
    }
    $changes = [object[]] @($leftover.Change)
    [array]::Reverse($changes)
    foreach ($change in $changes) {
        $restored = Restore-RpcBenchmarkSetting -Change $change -Cmdlet $Cmdlet
        if ($null -ne $restored -and $restored.State -in 'Failed', 'Unavailable') {
            $done.Left = $true
        }
        elseif ($null -ne $restored -and $restored.State -eq 'Restored') {
            $done.SettingCount++
        }
    }
    $done
}
