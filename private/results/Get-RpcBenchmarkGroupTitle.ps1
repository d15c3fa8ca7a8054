function Get-RpcBenchmarkGroupTitle {
    <#
    .SYNOPSIS
    The group of a cell in words, as the engine's own progress and table have it: 'Payload 1 MB, 8 users, one core',
    'Payload 1 MB, 8 users in 4 processes, one core'.

    .PARAMETER Cell
    The cell.

    .PARAMETER AnyLoad
    Without the load: of a load curve, which has what a cell has but for that.

    .OUTPUTS
    System.String
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [object] $Cell,

        [switch] $AnyLoad
    )

    $what = switch ($Cell.scenario) {
        'SimpleCall' { if ($Cell.argument -eq 'Text') { 'SimpleCall, short text' } else { 'SimpleCall, small int' } }
        'Stream' { "Stream of $($Cell.streamCount) ints" }
        'Payload' {
            $size = "$($Cell.payloadBytes) B"
            foreach ($unit in @(@('GB', 1GB), @('MB', 1MB), @('KB', 1KB))) {
                if ($Cell.payloadBytes % $unit[1] -eq 0) {
                    $size = "$($Cell.payloadBytes / $unit[1]) $($unit[0])"
                    break
                }
            }
            $made = @{ Text = ' of text'; Zero = ' of zeros' }["$(Get-RpcBenchmarkOptional -InputObject $Cell -Name payloadContent)"]
            "Payload $size$made"
        }
        'Connect' { 'Connect' }
    }
    $load = if ($AnyLoad) { $null } elseif ($Cell.concurrency -eq 1) { '1 user' } else { "$($Cell.concurrency) users" }
    $clients = Get-RpcBenchmarkOptional -InputObject $Cell -Name clients
    if (-not $AnyLoad -and $clients -gt 1) { $load = "$load in $clients processes" }
    if (-not $AnyLoad -and $Cell.openLoop) {
        $on = if ($Cell.openLoop.connections -eq 1) { 'on 1 connection' } else { "on $($Cell.openLoop.connections) connections" }
        # In a text PowerShell writes numbers as the engine does, whatever the culture.
        $load = if ($Cell.openLoop.ramp) { "highest rate with $($Cell.openLoop.ramp.slo) $on" } else { "$($Cell.openLoop.ratePerSecond) calls/s $on" }
    }
    $placement = @((Get-RpcBenchmarkContract -Name frameworks).placements | Where-Object { $_.name -ceq $Cell.placement })
    # A run that a newer engine saved may have been placed in a way that has no title here.
    $where = if ($placement.Count -gt 0) { $placement[0].title } else { $Cell.placement }
    @($what, $load, $where | Where-Object { $_ }) -join ', '
}
