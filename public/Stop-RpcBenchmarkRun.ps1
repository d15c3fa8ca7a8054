function Stop-RpcBenchmarkRun {
    <#
    .SYNOPSIS
    Ends what an interrupted run left.

    .DESCRIPTION
    A run ends its processes itself, also on Ctrl+C, and they end themselves when the PowerShell or the engine that started them is gone. This is for
    the case that something is left, because engine or PowerShell were killed, or the machine went down: the engine keeps a record of what it has started
    as long as it runs. Of a run with such a record these are put right:

    - processes that the record names, if they are still what was started then (an id that has come back to another program is left alone), and on Linux
      whatever these had started, which bears the run's mark; their ports are free again with them, and affinity, priority and efficiency mode end
      with them, too
    - temporary files beside the result and in the data folder, which engine or PowerShell had begun to write
    - rules in the Windows firewall that name the run, and, without -RunId, all of RpcBench whose time is over
    - power plan and governor that the run's PowerShell set by Optimize-RpcBenchmarkEnvironment, if that PowerShell is gone, nobody has changed them since,
      and no other run is under way

    Nothing else is touched. Without -Force only runs whose engine or whose PowerShell is gone are ended, and a run that is under way elsewhere goes on; with
    it an engine that hangs is ended, too. What a run had measured is kept in its result file, marked partial, up to the last scenario that was finished.
    What could not be put right is an error, and the record stays for another try.

    .PARAMETER RunId
    The runs, with wildcards. Without it, all.

    .PARAMETER Force
    Ends runs that are under way, too.

    .EXAMPLE
    Stop-RpcBenchmarkRun

    Cleans up after a run that was interrupted.

    .EXAMPLE
    Stop-RpcBenchmarkRun -WhatIf

    Says what is left and would be put right.

    .EXAMPLE
    Stop-RpcBenchmarkRun -Force

    Ends every run of this user on this machine, also the one that somebody is waiting for in another window.

    .EXAMPLE
    Get-RpcBenchmarkRun -State Running | Stop-RpcBenchmarkRun -Force -WhatIf

    Says which runs are under way, and what would be ended.

    .INPUTS
    An object with the property RunId.

    .OUTPUTS
    RpcBench.StoppedRun: RunId, StartedAt, ProcessCount (how many were ended), FileCount and RuleCount (taken away), SettingCount (put back), Path (where what
    was measured is kept, null where nothing was).

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
