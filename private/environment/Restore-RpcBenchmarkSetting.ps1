function Restore-RpcBenchmarkSetting {
    <#
    .SYNOPSIS
    Puts one change of the journal back, where the setting still has the value that was set, and takes it out of the journal.

    .PARAMETER Change
    The change.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which asks.

    .OUTPUTS
    RpcBench.EnvironmentChange
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSShouldProcess', '', Justification = 'Asks through the public function, so that an answer to all counts for all settings')]
    [CmdletBinding()]
    [OutputType('RpcBench.EnvironmentChange')]
    param(
        [Parameter(Mandatory)]
        [object] $Change,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $text = (Get-RpcBenchmarkMessage).Text
    $invariant = [cultureinfo]::InvariantCulture
    $setting = $Change.setting
    $processId = if ($null -ne $Change.process) { $Change.process.id } else { $PID }
    $object = @{ Setting = $setting; ProcessId = if ($null -ne $Change.process) { $processId } }
    $target = if ($null -ne $Change.process) { [string]::Format($invariant, $text.OfProcess, $setting, $processId) } else { $setting }

    $isThere = Test-RpcBenchmarkJournaledProcess -Change $Change
    $now = if ($isThere) { Get-RpcBenchmarkSetting -Setting $setting -ProcessId $processId }
    if ($isThere -and -not $now) {
        $Cmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id SettingUnavailable -Values $setting, $text["No$setting"], $text.RemedyStays -TargetObject $setting))
        return ConvertTo-RpcBenchmarkEnvironmentChange @object -Before $null -After $null -State Unavailable
    }
    $state = if (-not $isThere) { 'Forgotten' } elseif ($now -ceq $Change.before) { 'Unchanged' } elseif ($now -cne $Change.after) { 'ChangedSince' } else { 'Restored' }
    $shown = $Change.before, $Change.after, $now | ForEach-Object { ConvertTo-RpcBenchmarkSettingText -Setting $setting -Value $_ }
    $action = if ($state -eq 'Restored') { [string]::Format($invariant, $text.ChangeSetting, $shown[2], $shown[0]) } else { $text.ForgetChange }
    if ($Cmdlet.ShouldProcess($target, $action)) {
        $lock = Lock-RpcBenchmarkEnvironmentJournal -Cmdlet $Cmdlet
        try {
            $journal = Read-RpcBenchmarkEnvironmentJournal
            if ($journal.Failure) {
                Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -ErrorRecord $journal.Failure
            }
            if (@($journal.Changes | Where-Object { Test-RpcBenchmarkSameChange -Change $_ -Other $Change }).Count -eq 0) {
                # Another PowerShell has put it back meanwhile.
                return
            }
            if ($state -eq 'ChangedSince') {
                $sentence = [string]::Format($invariant, $text.ChangedSince, $target, $shown[2], $shown[1], $shown[0])
                $Cmdlet.WriteWarning([string]::Format($invariant, $text.Warning, $sentence, 'ChangedSince'))
            }
            if ($state -eq 'Restored') {
                $failure = Set-RpcBenchmarkSetting -Setting $setting -Value $Change.before -ProcessId $processId
                if ($failure) {
                    $Cmdlet.WriteError($failure)
                    $found = Get-RpcBenchmarkSetting -Setting $setting -ProcessId $processId
                    return ConvertTo-RpcBenchmarkEnvironmentChange @object -Before $now -After $found -State Failed
                }
            }
            $rest = @($journal.Changes | Where-Object { -not (Test-RpcBenchmarkSameChange -Change $_ -Other $Change) })
            $failure = Write-RpcBenchmarkEnvironmentJournal -Change $rest
            if ($failure) {
                $Cmdlet.WriteError($failure)
            }
            $after = if ($state -eq 'Restored') { $Change.before } else { $now }
            ConvertTo-RpcBenchmarkEnvironmentChange @object -Before $now -After $after -State $state
        }
        finally {
            $lock.Dispose()
        }
    }
}
