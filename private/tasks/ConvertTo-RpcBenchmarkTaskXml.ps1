function ConvertTo-RpcBenchmarkTaskXml {
    <#
    .SYNOPSIS
    A task that is not registered, as the XML of the Task Scheduler: Windows exports only those that are.

    .PARAMETER Task
    What New-ScheduledTask made.

    .OUTPUTS
    System.String
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [object] $Task
    )

    $escape = { param($text) [System.Security.SecurityElement]::Escape("$text") }
    $element = { param($name, $value, $indent = '      ') if ($value -is [bool]) { $value = "$value".ToLowerInvariant() }; if ("$value" -ne '') { "$indent<$name>$(& $escape $value)</$name>" } }
    $of = { param($object, $name) Get-RpcBenchmarkOptional -InputObject $object -Name $name }
    # Where the XML has another word than the objects.
    $words = @{
        Limited = 'LeastPrivilege'; Highest = 'HighestAvailable'; Interactive = 'InteractiveToken'; InteractiveOrPassword = 'InteractiveTokenOrPassword'
        None = ''; Group = ''; ServiceAccount = ''
    }
    $lines = New-Object -TypeName System.Collections.Generic.List[string]
    $lines.Add('<Task version="1.3" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">')
    $lines.Add('  <RegistrationInfo>')
    $lines.Add((& $element Description (& $of $Task Description) '    '))
    $lines.Add('  </RegistrationInfo>')
    $lines.Add('  <Triggers>')
    foreach ($trigger in @(& $of $Task Triggers)) {
        $class = "$(& $of (& $of $trigger CimClass) CimClassName)"
        $name = if ($class -in 'MSFT_TaskDailyTrigger', 'MSFT_TaskWeeklyTrigger') { 'CalendarTrigger' } else { $class -creplace '^MSFT_Task' }
        if (-not $name) { $name = 'Trigger' }
        $lines.Add("    <$name>")
        $again = & $of $trigger Repetition
        if (& $of $again Interval) {
            $lines.Add('      <Repetition>')
            foreach ($part in 'Interval', 'Duration', 'StopAtDurationEnd') { $lines.Add((& $element $part (& $of $again $part) '        ')) }
            $lines.Add('      </Repetition>')
        }
        foreach ($part in 'StartBoundary', 'EndBoundary', 'ExecutionTimeLimit', 'Enabled', 'RandomDelay', 'Delay', 'UserId', 'StateChange', 'Subscription') {
            $lines.Add((& $element $part (& $of $trigger $part)))
        }
        if ($class -eq 'MSFT_TaskDailyTrigger') { $lines.Add("      <ScheduleByDay><DaysInterval>$(& $of $trigger DaysInterval)</DaysInterval></ScheduleByDay>") }
        if ($class -eq 'MSFT_TaskWeeklyTrigger') {
            # A bit a day, Sunday the first.
            $days = foreach ($day in 0..6) { if ([int] (& $of $trigger DaysOfWeek) -band (1 -shl $day)) { "<$([System.DayOfWeek] $day) />" } }
            $lines.Add("      <ScheduleByWeek><WeeksInterval>$(& $of $trigger WeeksInterval)</WeeksInterval><DaysOfWeek>$(@($days) -join '')</DaysOfWeek></ScheduleByWeek>")
        }
        $lines.Add("    </$name>")
    }
    $lines.Add('  </Triggers>')
    $principal = & $of $Task Principal
    if ($principal) {
        $lines.Add('  <Principals>')
        $lines.Add('    <Principal id="Author">')
        foreach ($part in 'UserId', 'GroupId', 'LogonType', 'RunLevel') {
            $said = "$(& $of $principal $part)"
            $lines.Add((& $element $part $(if ($part -in 'LogonType', 'RunLevel' -and $words.ContainsKey($said)) { $words[$said] } else { $said })))
        }
        $lines.Add('    </Principal>')
        $lines.Add('  </Principals>')
    }
    $lines.Add('  <Settings>')
    $parts = 'MultipleInstances', 'DisallowStartIfOnBatteries', 'StopIfGoingOnBatteries', 'RunOnlyIfIdle', 'RunOnlyIfNetworkAvailable', 'WakeToRun', 'ExecutionTimeLimit',
    'DeleteExpiredTaskAfter', 'Priority', 'StartWhenAvailable', 'Hidden', 'Enabled'
    foreach ($part in $parts) {
        $name = if ($part -eq 'MultipleInstances') { 'MultipleInstancesPolicy' } else { $part }
        $lines.Add((& $element $name (& $of (& $of $Task Settings) $part) '    '))
    }
    $lines.Add('  </Settings>')
    $lines.Add('  <Actions Context="Author">')
    foreach ($action in @(& $of $Task Actions)) {
        $lines.Add('    <Exec>')
        $lines.Add((& $element Command (& $of $action Execute)))
        $lines.Add((& $element Arguments (& $of $action Arguments)))
        $lines.Add((& $element WorkingDirectory (& $of $action WorkingDirectory)))
        $lines.Add('    </Exec>')
    }
    $lines.Add('  </Actions>')
    $lines.Add('</Task>')
    @($lines | Where-Object { $_ }) -join "`n"
}
