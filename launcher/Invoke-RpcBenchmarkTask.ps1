# What a scheduled task runs: Register-RpcBenchmarkScheduledTask puts a copy of this beside task.json and plan.json. It relies on nothing but these two,
# on the public commands of the module, and on the paths that were found at registration, so that another account, or one without a home folder or
# a profile, finds the same; and it goes on working when the module is updated. What it writes goes to tasks/NAME of the data folder.
#
# Exit codes: as those of the command rpcbench. 0 measured, and within its limits where it has some, 1 something failed while measuring, 2 bad input,
# 3 something is missing, could not be saved, or another run was under way until the end, 10 slower than a limit, 20 could not tell.
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $Name
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$invariant = [cultureinfo]::InvariantCulture
$onWindows = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows
$started = [datetime]::UtcNow
$utf8 = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false
$logBytes = 1MB
$logsKept = 3
# Until the settings say where the data folder is.
$records = $PSScriptRoot

function Write-Log {
    <# One line with the time. A full disk costs the line, and not the run. #>
    param([string] $Text)
    $line = [string]::Format($invariant, '{0:yyyy-MM-ddTHH:mm:ssZ} {1}', [datetime]::UtcNow, $Text)
    $path = Join-Path $records 'task.log'
    try {
        if ([System.IO.File]::Exists($path) -and (New-Object -TypeName System.IO.FileInfo -ArgumentList $path).Length -ge $logBytes) {
            for ($number = $logsKept - 1; $number -ge 0; $number--) {
                $from = if ($number -eq 0) { $path } else { "$path.$number" }
                if ([System.IO.File]::Exists($from)) {
                    [System.IO.File]::Copy($from, "$path.$($number + 1)", $true)
                    [System.IO.File]::Delete($from)
                }
            }
        }
        [System.IO.File]::AppendAllText($path, "$line`n", $utf8)
    }
    catch {
        [Console]::Error.WriteLine($line)
    }
}

function Write-SystemLog {
    <# In Windows' own log, where the source was made at registration. #>
    param([string] $Text, [int] $Code)
    if (-not $onWindows) {
        return
    }
    try {
        $kind = if ($Code -eq 0) { [System.Diagnostics.EventLogEntryType]::Information } else { [System.Diagnostics.EventLogEntryType]::Warning }
        [System.Diagnostics.EventLog]::WriteEntry('RpcBench', $Text, $kind, $Code)
    }
    catch {
        Write-Log -Text "Nothing in Windows' log: $($_.Exception.GetBaseException().Message)"
    }
}

function Stop-WithReason {
    <# Ends the try block with an error of this id. #>
    param([string] $Id, [string] $Text, [System.Management.Automation.ErrorCategory] $Category = 'ResourceBusy')
    $exception = New-Object -TypeName System.InvalidOperationException -ArgumentList $Text
    throw (New-Object -TypeName System.Management.Automation.ErrorRecord -ArgumentList $exception, $Id, $Category, $Name)
}

function Read-Setting {
    <# task.json, which Register-RpcBenchmarkScheduledTask wrote. #>
    $path = Join-Path $PSScriptRoot 'task.json'
    try {
        $read = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($path))
    }
    catch {
        Stop-WithReason -Id TaskSettingsNotReadable -Category ReadError -Text "$path could not be read: $($_.Exception.GetBaseException().Message)"
    }
    if ($read.version -ne 2 -or $read.name -cne $Name) {
        Stop-WithReason -Id TaskSettingsWrong -Category InvalidData -Text "$path is not of this launcher, or not that of the task '$Name'. Register the task again."
    }
    $read
}

function Lock-Task {
    <# The file that only one instance can have open. Where it cannot be made at all, as on a full disk, the task goes on without. #>
    $path = Join-Path $records 'task.lock'
    try {
        return New-Object -TypeName System.IO.FileStream -ArgumentList $path, 'OpenOrCreate', 'ReadWrite', 'None'
    }
    catch {
        $reason = $_.Exception.GetBaseException()
        if ($reason.GetType() -eq [System.IO.IOException] -and [System.IO.File]::Exists($path)) {
            Stop-WithReason -Id TaskRunning -Text "The task '$Name' runs already."
        }
        Write-Log -Text "Nothing keeps a second instance away: $($reason.Message)"
    }
}

function Lock-Measuring {
    <#
    The file that only one task of this data folder can have open: of two that start at the same time each would find the machine quiet. Nothing while
    another has it; $false where it cannot be made, and the task goes on without.
    #>
    $path = [System.IO.Path]::Combine($settings.dataFolder, 'tasks', 'measuring.lock')
    try {
        return New-Object -TypeName System.IO.FileStream -ArgumentList $path, 'OpenOrCreate', 'ReadWrite', 'None'
    }
    catch {
        $reason = $_.Exception.GetBaseException()
        if ($reason.GetType() -ne [System.IO.IOException] -or -not [System.IO.File]::Exists($path)) {
            Write-Log -Text "Nothing keeps another task away: $($reason.Message)"
            $false
        }
    }
}

function Add-History {
    <# A line of the history. Whoever reads it has it open for a moment. #>
    param([System.Collections.IDictionary] $Line)
    $text = "$(ConvertTo-Json -InputObject $Line -Compress)`n"
    foreach ($attempt in 1..8) {
        try {
            return [System.IO.File]::AppendAllText((Join-Path $records 'history.jsonl'), $text, $utf8)
        }
        catch {
            $reason = $_.Exception.GetBaseException().Message
            Start-Sleep -Milliseconds (25 * $attempt)
        }
    }
    Write-Log -Text "The history could not be written: $reason"
}

function Wait-OtherRun {
    <# Waits until no other run is under way. How many seconds are left then; nothing where one still is at the end. #>
    param([int] $Seconds, [int] $EverySeconds)
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    while ($true) {
        if ($null -eq $script:measuring) {
            $script:measuring = Lock-Measuring
        }
        # What serves is idle until somebody measures it.
        $others = @(Get-RpcBenchmarkRun -State Running -WarningAction SilentlyContinue | Where-Object { $_.RunId -cnotlike 'serve-*' })
        if ($others.Count -eq 0 -and $null -ne $script:measuring) {
            return [math]::Max(0, $Seconds - [int] $clock.Elapsed.TotalSeconds)
        }
        if ($clock.Elapsed.TotalSeconds + $EverySeconds -gt $Seconds) {
            return
        }
        Start-Sleep -Seconds $EverySeconds
    }
}

function Invoke-Measurement {
    <# Measures the plan, once the machine is quiet or so many seconds have passed; what is said meanwhile goes to the log. Results, Code, Reason and Id. #>
    param([object] $Settings, [int] $WaitSeconds)
    $asked = @{ Plan = Join-Path $PSScriptRoot 'plan.json'; Tag = @('unattended', "task-$Name") }
    if ($Settings.outputPath) {
        $asked['OutputPath'] = $Settings.outputPath
    }
    if ($Settings.gate -and $Settings.gate.baseline) {
        $asked['Baseline'] = $Settings.gate.baseline
    }
    if ($WaitSeconds -gt 0) {
        $asked['WaitQuiet'] = [string]::Format($invariant, '{0}s', $WaitSeconds)
    }
    $results = @(Invoke-RpcBenchmark @asked -ErrorAction SilentlyContinue -ErrorVariable failures -WarningAction SilentlyContinue -WarningVariable warnings -Verbose 4>&1 | ForEach-Object {
            if ($_ -is [System.Management.Automation.VerboseRecord]) {
                Write-Log -Text $_.Message
            }
            else {
                $_
            }
        })
    foreach ($warning in $warnings) {
        Write-Log -Text "Warning: $warning"
    }
    $problems = @($failures | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
    foreach ($problem in $problems) {
        Write-Log -Text "Failed: $($problem.Exception.Message) [$($problem.FullyQualifiedErrorId -replace ',.*$')]"
    }
    $lost = @($problems | Where-Object { $_.CategoryInfo.Category -eq 'WriteError' }).Count -gt 0
    $code = if ($results.Count -eq 0 -or $lost) { 3 } elseif (@($results | Where-Object { $_.State -ne 'Completed' }).Count -gt 0 -or $problems.Count -gt 0) { 1 } else { 0 }
    @{
        Results = $results
        Code    = $code
        Reason  = if ($problems.Count -gt 0) { $problems[0].Exception.Message }
        Id      = if ($problems.Count -gt 0) { $problems[0].FullyQualifiedErrorId -replace ',.*$' }
    }
}

function Test-Limit {
    <# Whether the run keeps to the limits of the task: Code and Reason. #>
    param([object] $Gate, [object] $Result)
    $limits = @{}
    foreach ($property in $Gate.limit.PSObject.Properties) {
        $limits[$property.Name] = $property.Value
    }
    $asked = @{ RunId = $Result.Path; Limit = $limits; InconclusiveAs = $Gate.inconclusiveAs }
    if ($Gate.baseline) {
        $asked['Baseline'] = $Gate.baseline
    }
    $judged = Test-RpcBenchmarkResult @asked
    $left = @($judged.Cell | Where-Object { $_.Outcome -ne 'Held' } | ForEach-Object { "$($_.Group), $($_.Figure): $($_.Reason)" })
    foreach ($line in $left) {
        Write-Log -Text "$($judged.Outcome): $line"
    }
    @{
        Outcome = $judged.Outcome
        Code    = if ($judged.Passed) { 0 } elseif ($judged.Outcome -eq 'Slower') { 10 } else { 20 }
        Reason  = if ($left.Count -gt 0) { $left[0] }
    }
}

$code = 3
$outcome = 'Failed'
$reason = $null
$id = $null
$lock = $null
$measuring = $null
$history = [ordered]@{ version = 1; startedAt = [string]::Format($invariant, '{0:yyyy-MM-ddTHH:mm:ssZ}', $started) }
try {
    $settings = Read-Setting
    $records = Join-Path $settings.dataFolder "tasks/$Name"
    $null = [System.IO.Directory]::CreateDirectory($records)
    $env:RPCBENCH_DATA = $settings.dataFolder
    $env:RPCBENCH_PYTHON = $settings.python
    # PowerShell puts its own folder in front of a PATH that is not there, and so leaves an empty entry behind.
    $folders = @([System.IO.Path]::GetDirectoryName($settings.node)) + @("$env:PATH" -split [System.IO.Path]::PathSeparator | Where-Object { $_ })
    $env:PATH = $folders -join [System.IO.Path]::PathSeparator
    $lock = Lock-Task
    # Without an outcome: where the time limit, or the power, ends the task, nothing else tells of it.
    Add-History -Line $history
    $module = if ([System.IO.File]::Exists($settings.module)) { $settings.module } else { 'RpcBench' }
    # It reads a path with [brackets] in it as a pattern.
    Import-Module -Name ([System.Management.Automation.WildcardPattern]::Escape($module))

    $priority = [System.Diagnostics.Process]::GetCurrentProcess().PriorityClass
    $history['priority'] = "$priority"
    Write-Log -Text "Started, priority $priority, PowerShell $($PSVersionTable.PSVersion), module $((Get-Module -Name RpcBench).Version)."
    foreach ($stopped in Stop-RpcBenchmarkRun -Confirm:$false -ErrorAction SilentlyContinue) {
        Write-Log -Text "Cleaned up after the interrupted run $($stopped.RunId)."
    }
    $left = Wait-OtherRun -Seconds $settings.waitSeconds -EverySeconds $settings.everySeconds
    if ($null -eq $left) {
        Stop-WithReason -Id AnotherRunUnderWay -Text 'Another run was under way until the end of the wait, and two at a time would disturb each other.'
    }

    $measured = Invoke-Measurement -Settings $settings -WaitSeconds $left
    $code = $measured.Code
    $reason = $measured.Reason
    $id = $measured.Id
    if ($measured.Results.Count -gt 0) {
        $history['runId'] = $measured.Results[0].RunId
        $history['path'] = $measured.Results[0].Path
    }
    if ($code -eq 0) {
        $outcome = 'Measured'
    }
    if ($code -lt 2 -and $settings.gate) {
        $judged = Test-Limit -Gate $settings.gate -Result $measured.Results[0]
        $outcome = $judged.Outcome
        # What is slower is said first, and what failed before what could not be told.
        $code = if ($code -eq 1 -and $judged.Code -ne 10) { 1 } else { $judged.Code }
        $reason = if ($judged.Reason) { $judged.Reason } else { $reason }
    }
}
catch {
    $outcome = 'Failed'
    $reason = $_.Exception.Message
    $id = $_.FullyQualifiedErrorId -replace ',.*$'
    $code = if ("$($_.CategoryInfo.Category)" -in 'InvalidArgument', 'InvalidData', 'ReadError', 'ObjectNotFound') { 2 } else { 3 }
    Write-Log -Text "Ended: $reason [$id]"
}
$history['endedAt'] = [string]::Format($invariant, '{0:yyyy-MM-ddTHH:mm:ssZ}', [datetime]::UtcNow)
$history['exitCode'] = $code
$history['outcome'] = $outcome
$history['reason'] = $reason
$history['errorId'] = $id
Add-History -Line $history
$seconds = [int] ([datetime]::UtcNow - $started).TotalSeconds
Write-Log -Text "Ended after $seconds s with exit code $code."
Write-SystemLog -Text "The task '$Name' of RpcBench ended with exit code $code after $seconds s. $reason" -Code $code
foreach ($held in $measuring, $lock | Where-Object { $_ }) {
    $held.Dispose()
}
exit $code
