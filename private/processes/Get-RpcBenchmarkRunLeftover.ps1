function Get-RpcBenchmarkRunLeftover {
    <#
    .SYNOPSIS
    What a run has left beside the processes of its record: what these had started, temporary files, firewall rules, settings of the machine.

    .DESCRIPTION
    Only what can be told to be of this run: processes that have inherited its mark; files that its engine, or the PowerShell that started it, has named after itself and written since; rules
    that name the run; settings that this PowerShell changed. What a PowerShell does that is still there is its own affair, and a setting
    stays as long as another run is under way, which would be disturbed.

    .PARAMETER Record
    From Get-RpcBenchmarkRunRecord.

    .OUTPUTS
    An object with Process (ids), File (paths), Rule (NetSecurity's own objects) and Change (of the environment's journal).
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [object] $Record
    )

    $left = [pscustomobject]@{ Process = [int[]] @(); File = [string[]] @(); Rule = [object[]] @(); Change = [object[]] @() }
    if ($Record.State -ceq 'Unreadable') {
        return $left
    }
    $known = @($Record.Processes | ForEach-Object { $_.Id })
    $left.Process = [int[]] @(Get-RpcBenchmarkMarkedProcess -RunId $Record.RunId | Where-Object { $known -notcontains $_ })
    $callerIsGone = $Record.CallerId -gt 0 -and @(Get-RpcBenchmarkRunningProcess -Id $Record.CallerId | Where-Object { $null -eq $_.Started -or $_.Started -le $Record.StartedAt.AddSeconds(5) }).Count -eq 0
    $writers = @($Record.EngineId) + @(if ($callerIsGone) { $Record.CallerId })
    $data = Get-RpcBenchmarkDataFolder
    $folders = @([System.IO.Path]::GetDirectoryName($Record.ResultPath), $data, [System.IO.Path]::Combine($data, 'results')) | Select-Object -Unique
    $left.File = [string[]] @(
        foreach ($folder in $folders | Where-Object { [System.IO.Directory]::Exists($_) }) {
            foreach ($writer in $writers) {
                # An id comes back to others; a file that was there before the run is not its.
                [System.IO.Directory]::GetFiles($folder, ".rpcbench-$writer-*") | Where-Object { [System.IO.File]::GetLastWriteTime($_) -ge $Record.StartedAt.AddSeconds(-5) }
            }
        }
    )
    if ($script:OnWindows) {
        $left.Rule = [object[]] @(Get-RpcBenchmarkNetRule | Where-Object { "$($_.Description)".StartsWith("RpcBench, for $($Record.RunId);", [System.StringComparison]::Ordinal) })
    }
    if ($callerIsGone) {
        $others = @(Get-RpcBenchmarkRunRecord | Where-Object { $_.State -ceq 'Running' -and $_.RunId -cne $Record.RunId })
        $left.Change = [object[]] @(
            # Of the PowerShell that is gone, and not of one that has its id now.
            (Read-RpcBenchmarkEnvironmentJournal).Changes | Where-Object {
                $others.Count -eq 0 -and $_.machine -ceq [System.Environment]::MachineName -and $_.by.id -eq $Record.CallerId -and
                (Get-RpcBenchmarkProcessStart -Id $_.by.id) -cne $_.by.start
            }
        )
    }
    $left
}
