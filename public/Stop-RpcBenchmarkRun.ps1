function Stop-RpcBenchmarkRun {
    <#
    .SYNOPSIS
    Cleans up what an interrupted run left.

    .DESCRIPTION
    A run ends its own processes, also on Ctrl+C, and they end themselves if the PowerShell or the engine that started them is gone. This cmdlet is
    for the rare case that something is left, because the engine or PowerShell was killed or the machine went down. While the engine runs, it keeps a
    record of what it has started. For each run with such a record, this cmdlet cleans up:

    - processes that the record names, if they are still the same ones (another program that has since received the same id is left alone), and on
      Linux processes that these started, which carry the run's mark. Their ports, affinity, priority and efficiency mode end with them
    - temporary files next to the result and in the data folder that the engine or PowerShell had begun to write
    - rules in the Windows firewall that name the run and, without -RunId, all expired rules of RpcBench
    - the power plan or governor that the run's PowerShell set with Optimize-RpcBenchmarkEnvironment, if that PowerShell is gone, nobody has changed
      it since, and no other run is in progress

    Nothing else is touched. Without -Force, only runs whose engine or PowerShell is gone are ended, and runs in progress continue. With -Force, an
    engine that hangs is ended, too. What a run had measured stays in its result file, marked partial, up to the last finished scenario. If something
    could not be cleaned up, that is an error, and the record is kept for another try.

    .PARAMETER RunId
    The runs; wildcards are allowed. Default: all.

    .PARAMETER Force
    Also ends runs in progress.

    .EXAMPLE
    Stop-RpcBenchmarkRun

    Cleans up after a run that was interrupted.

    .EXAMPLE
    Stop-RpcBenchmarkRun -WhatIf

    Shows what is left and would be cleaned up.

    .EXAMPLE
    Stop-RpcBenchmarkRun -Force

    Ends every run of this user on this machine, including runs in progress in other windows.

    .EXAMPLE
    Get-RpcBenchmarkRun -State Running | Stop-RpcBenchmarkRun -Force -WhatIf

    Shows which runs are in progress, and what would be ended.

    .INPUTS
    An object with the property RunId.

    .OUTPUTS
    RpcBench.StoppedRun: RunId, StartedAt, ProcessCount (ended), FileCount and RuleCount (removed), SettingCount (restored), Path (where the
    measurements are saved; null if there are none).

    .LINK
    Get-RpcBenchmarkRun

    .LINK
    Invoke-RpcBenchmark
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium', HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.StoppedRun')]
    param(
        [Parameter(Position = 0, ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [string[]] $RunId = '*',

        [switch] $Force
    )

    begin {
        Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet
        $text = (Get-RpcBenchmarkMessage).Text
        $null = Get-RpcBenchmarkDataFolder -Cmdlet $PSCmdlet
        $records = @(Get-RpcBenchmarkRunRecord)
        $done = New-Object -TypeName System.Collections.Generic.List[string]
    }

    process {
        foreach ($pattern in $RunId) {
            $chosen = @($records | Where-Object { Test-RpcBenchmarkName -Name $_.RunId -Pattern $pattern })
            if ($chosen.Count -eq 0 -and -not [System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($pattern)) {
                $PSCmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id RunNotFound -Values $pattern -TargetObject $pattern))
            }
            foreach ($record in $chosen) {
                if ($done.Contains($record.RunId)) {
                    continue
                }
                if ($record.State -ceq 'Running' -and -not $Force) {
                    $PSCmdlet.WriteVerbose([string]::Format([cultureinfo]::InvariantCulture, $text.RunGoesOn, $record.RunId))
                    continue
                }
                $what = (Get-RpcBenchmarkLeftoverText -Record $record) -join ', '
                $target = if ($what) { "$($record.RunId): $what" } else { $record.RunId }
                if ($PSCmdlet.ShouldProcess($target, $text.StopRun)) {
                    $done.Add($record.RunId)
                    Stop-RpcBenchmarkRunProcess -Record $record -Cmdlet $PSCmdlet
                }
            }
        }
        if ($RunId -contains '*' -and $script:OnWindows) {
            Clear-RpcBenchmarkFirewallRule -Cmdlet $PSCmdlet
        }
    }
}
