function Test-RpcBenchmarkTriggerFuture {
    <#
    .SYNOPSIS
    Whether a trigger can ever fire.

    .DESCRIPTION
    What is not known of a trigger, such as which of several weeks it means, is taken for the better.

    .PARAMETER Trigger
    From New-ScheduledTaskTrigger.

    .PARAMETER Now
    The time.

    .OUTPUTS
    System.Boolean
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory)]
        [object] $Trigger,

        [datetime] $Now = [datetime]::Now
    )

    $of = { param($object, $name) Get-RpcBenchmarkOptional -InputObject $object -Name $name }
    $enabled = & $of $Trigger Enabled
    if ($null -ne $enabled -and -not $enabled) {
        return $false
    }
    $end = ConvertTo-RpcBenchmarkTaskTime -Value (& $of $Trigger EndBoundary)
    if ($null -ne $end -and $end -le $Now) {
        return $false
    }
    $start = ConvertTo-RpcBenchmarkTaskTime -Value (& $of $Trigger StartBoundary)
    # Over before it begins.
    if ($null -ne $end -and $null -ne $start -and $end -le $start) {
        return $false
    }
    if ($null -eq $start -or $start -gt $Now) {
        return $true
    }

    $kind = "$(& $of (& $of $Trigger CimClass) CimClassName)"
    $again = ConvertTo-RpcBenchmarkTaskSpan -Value (& $of (& $of $Trigger Repetition) Interval)
    $isRepeated = $null -ne $again -and $again -gt [timespan]::Zero
    if ($kind -eq 'MSFT_TaskTimeTrigger') {
        # Once, in the past; again only as long as it is repeated.
        if (-not $isRepeated) {
            return $false
        }
        $next = $start.AddTicks($again.Ticks * [long] [System.Math]::Ceiling(($Now - $start).Ticks / $again.Ticks))
        $lasts = ConvertTo-RpcBenchmarkTaskSpan -Value (& $of (& $of $Trigger Repetition) Duration)
        return ($null -eq $lasts -or $lasts -eq [timespan]::Zero -or $next -le $start + $lasts) -and ($null -eq $end -or $next -le $end)
    }
    if ($kind -eq 'MSFT_TaskWeeklyTrigger' -and "$(& $of $Trigger DaysOfWeek)" -eq '0') {
        return $false
    }
    if ($kind -notin 'MSFT_TaskDailyTrigger', 'MSFT_TaskWeeklyTrigger' -or $null -eq $end -or $isRepeated) {
        return $true
    }
    # Whether one of its days comes before its end.
    $step = [System.Math]::Max(1, [int] (& $of $Trigger DaysInterval))
    $days = [int] (& $of $Trigger DaysOfWeek)
    $first = [int] [System.Math]::Floor(($Now - $start).TotalDays)
    for ($day = $first; $day -le $first + [System.Math]::Max(8, $step); $day++) {
        $at = $start.AddDays($day)
        $isDay = if ($kind -eq 'MSFT_TaskDailyTrigger') { $day % $step -eq 0 } else { $days -band (1 -shl [int] $at.DayOfWeek) }
        if ($isDay -and $at -gt $Now -and $at -le $end) {
            return $true
        }
    }
    $false
}
