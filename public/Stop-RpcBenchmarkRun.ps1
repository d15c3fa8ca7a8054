function Stop-RpcBenchmarkRun {
    <#
    .SYNOPSIS
    Ends what an interrupted run left.

    .DESCRIPTION
    A run ends its processes itself, also on Ctrl+C, and they end themselves when the PowerShell or the engine that started them is gone. This is for
    the case that something still runs: the engine keeps a record of what it has started as long as it runs, and what the record names is
    ended here, if it is still what was started then: an id that has come back to another program is left alone.

    Without -Force only runs whose engine or whose PowerShell is gone are ended, and a run that is under way elsewhere goes on. What a run had
    measured is kept in its result file, marked partial, up to the last scenario that was finished.

    .PARAMETER RunId
    The runs, with wildcards. Without it, all.

    .PARAMETER Force
    Ends runs that are under way, too.

    .EXAMPLE
    Stop-RpcBenchmarkRun

    Cleans up after a run that was interrupted.

    .EXAMPLE
    Stop-RpcBenchmarkRun -WhatIf

    Says what still runs and would be ended.

    .EXAMPLE
    Stop-RpcBenchmarkRun -Force

    Ends every run of this user on this machine, also the one that somebody is waiting for in another window.

    .EXAMPLE
    Get-RpcBenchmarkRun -State Running | Stop-RpcBenchmarkRun -Force -WhatIf

    Says which runs are under way, and what would be ended.

    .INPUTS
    An object with the property RunId.

    .OUTPUTS
    RpcBench.StoppedRun: RunId, StartedAt, ProcessCount (how many were ended), Path (where what was measured is kept, null where nothing was).

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
                $who = @($record.Processes | ForEach-Object { "$($_.Id) ($($_.Who))" }) -join ', '
                $target = if ($who) { "$($record.RunId): $who" } else { $record.RunId }
                if (-not $PSCmdlet.ShouldProcess($target, $text.StopRun)) {
                    continue
                }
                $done.Add($record.RunId)
                Stop-RpcBenchmarkRunProcess -Record $record -Cmdlet $PSCmdlet
            }
        }
    }
}
