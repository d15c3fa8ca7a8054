function Get-RpcBenchmarkTrial {
    <#
    .SYNOPSIS
    Measures ZeroMQ for a moment, as a user would, and says what came of it. The figures themselves are worth nothing.

    .PARAMETER Runtime
    Node or Python.

    .PARAMETER Folder
    Where the run is saved.

    .OUTPUTS
    System.String
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [ValidateSet('Node', 'Python')]
        [string] $Runtime,

        [Parameter(Mandatory)]
        [string] $Folder
    )

    $file = Join-Path $Folder "$Runtime.json"
    $plan = @{ Framework = 'ZeroMQ'; Runtime = $Runtime; ValueType = 'Int'; MeasureTime = '300ms'; LaunchCount = 1; Placement = 'AsDeployed', 'Free'; Beside = 'None'; WarmUp = 'Short' }
    $problems = $null
    $results = @(New-RpcBenchmarkPlan @plan -WarningAction SilentlyContinue |
            Invoke-RpcBenchmark -OutputPath $file -WarningAction SilentlyContinue -ErrorAction SilentlyContinue -ErrorVariable problems -Confirm:$false)
    if ($problems) { throw $problems[0].Exception }
    $states = @($results | ForEach-Object { $_.State } | Sort-Object -Unique) -join ', '
    if ($results.Count -eq 0 -or $states -ne 'Completed') { throw "The results are '$states'." }

    $run = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($file))
    # From outside memory is looked at once a launch, so one of the results has it.
    $known = {
        param($name)
        $found = @($results | ForEach-Object { Get-RpcBenchmarkOptional -InputObject $_.Detail.cost -Name $name } | Where-Object { $null -ne $_ })
        if ($found.Count -gt 0) { 'known' } else { 'not known' }
    }
    $said = @(
        "measured in the placements $(@($results | ForEach-Object { $_.Placement } | Sort-Object -Unique) -join ', ')"
        "CPU time $(& $known cpuUsPerCall)"
        "memory $(& $known serverPeakBytes), from outside $(& $known serverSeenBytes)"
    )
    $mode = Get-RpcBenchmarkOptional -InputObject $run.machine -Name efficiencyMode
    if ($mode) {
        $said += if ($mode.switchedOff) { 'efficiency mode off' } else { "efficiency mode not switched off: $($mode.reason)" }
    }
    $said -join '; '
}
