function Optimize-RpcBenchmarkSetting {
    <#
    .SYNOPSIS
    Gives one setting the value that is good for measuring, and writes down before that what it was.

    .PARAMETER Setting
    PowerPlan or Priority.

    .PARAMETER Required
    Somebody named this setting: then it is an error that this system does not have it, else only a warning.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which asks, and ends where the journal cannot be read or written: then nothing is changed.

    .OUTPUTS
    RpcBench.EnvironmentChange
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSShouldProcess', '', Justification = 'Asks through the public function, so that an answer to all counts for all settings')]
    [CmdletBinding()]
    [OutputType('RpcBench.EnvironmentChange')]
    param(
        [Parameter(Mandatory)]
        [string] $Setting,

        [switch] $Required,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $text = (Get-RpcBenchmarkMessage).Text
    $self = [pscustomobject]@{ id = $PID; start = Get-RpcBenchmarkProcessStart -Id $PID }
    $process = if ($Setting -eq 'Priority') { $self } else { $null }
    $object = @{ Setting = $Setting; ProcessId = if ($process) { $PID } }

    $before = Get-RpcBenchmarkSetting -Setting $Setting
    if (-not $before) {
        $failure = ConvertTo-RpcBenchmarkErrorRecord -Id SettingUnavailable -Values $Setting, $text["No$Setting"], $text.RemedyLeaveOut -TargetObject $Setting
        if ($Required) {
            $Cmdlet.WriteError($failure)
        }
        else {
            $Cmdlet.WriteWarning([string]::Format([cultureinfo]::InvariantCulture, $text.Warning, $failure.Exception.Message, 'SettingUnavailable'))
        }
        return ConvertTo-RpcBenchmarkEnvironmentChange @object -Before $null -After $null -State Unavailable
    }
    $wanted = Get-RpcBenchmarkSettingTarget -Setting $Setting -Value $before
    if ($wanted -ceq $before) {
        return ConvertTo-RpcBenchmarkEnvironmentChange @object -Before $before -After $before -State Unchanged
    }
    $shown = $before, $wanted | ForEach-Object { ConvertTo-RpcBenchmarkSettingText -Setting $Setting -Value $_ }
    $target = if ($process) { [string]::Format([cultureinfo]::InvariantCulture, $text.OfProcess, $Setting, $PID) } else { $Setting }
    if ($Cmdlet.ShouldProcess($target, [string]::Format([cultureinfo]::InvariantCulture, $text.ChangeSetting, $shown[0], $shown[1]))) {
        $lock = Lock-RpcBenchmarkEnvironmentJournal -Cmdlet $Cmdlet
        try {
            $journal = Read-RpcBenchmarkEnvironmentJournal
            if ($journal.Failure) {
                Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -ErrorRecord $journal.Failure
            }
            $change = [pscustomobject]@{
                setting = $Setting
                machine = [System.Environment]::MachineName
                process = $process
                by      = $self
                before  = $before
                after   = $wanted
                at      = [datetime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture)
            }
            $known = @($journal.Changes | Where-Object { Test-RpcBenchmarkSameChange -Change $_ -Other $change })
            if ($known.Count -gt 0) {
                # Optimized before, and changed by somebody meanwhile: what there was first is what comes back.
                $change.before = $known[0].before
            }
            $here = [System.Environment]::MachineName
            $others = @($journal.Changes | Where-Object {
                    -not (Test-RpcBenchmarkSameChange -Change $_ -Other $change) -and ($_.machine -cne $here -or (Test-RpcBenchmarkJournaledProcess -Change $_))
                })
            $failure = Write-RpcBenchmarkEnvironmentJournal -Change ($others + $change)
            if ($failure) {
                Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -ErrorRecord $failure
            }

            $failure = Set-RpcBenchmarkSetting -Setting $Setting -Value $wanted
            if (-not $failure) {
                return ConvertTo-RpcBenchmarkEnvironmentChange @object -Before $before -After $wanted -State Applied
            }
            $now = Get-RpcBenchmarkSetting -Setting $Setting
            if ($now -ceq $before) {
                # Nothing was changed, so there is nothing more to put back than there was.
                $null = Write-RpcBenchmarkEnvironmentJournal -Change $journal.Changes
            }
            $Cmdlet.WriteError($failure)
            ConvertTo-RpcBenchmarkEnvironmentChange @object -Before $before -After $now -State Failed
        }
        finally {
            $lock.Dispose()
        }
    }
}
