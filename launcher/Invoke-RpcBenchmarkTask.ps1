# What a scheduled task runs: Register-RpcBenchmarkScheduledTask puts a copy of this beside task.json and plan.json. It relies on nothing but these two,
# on the public commands of the module, and on the paths that were found at registration, so that another account, or one without a home folder or
# a profile, finds the same; and it goes on working when the module is updated.
#
# Exit codes: as those of the command rpcbench. 0 measured, 1 something failed while measuring, 2 bad input, 3 something is missing, could not be
# saved, or another run was under way until the end.
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $Name
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$invariant = [cultureinfo]::InvariantCulture
$onWindows = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows
$folder = $PSScriptRoot
$started = [datetime]::UtcNow
$utf8 = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false
$logBytes = 1MB
$logsKept = 3

function Write-Log {
    <# One line with the time. A full disk costs the line, and not the run. #>
    param([string] $Text)
    $line = [string]::Format($invariant, '{0:yyyy-MM-ddTHH:mm:ssZ} {1}', [datetime]::UtcNow, $Text)
    $path = Join-Path $folder 'task.log'
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

function Test-OtherRun {
    <# Whether a run of this data folder is under way: its record is there, and the engine that it names. #>
    param([string] $DataFolder)
    $running = Join-Path $DataFolder 'running'
    if (-not [System.IO.Directory]::Exists($running)) {
        return $false
    }
    foreach ($record in [System.IO.Directory]::GetFiles($running, '*.jsonl')) {
        try {
            $first = @([System.IO.File]::ReadAllLines($record))[0]
            $engine = ConvertFrom-Json -InputObject $first
            # What serves is idle until somebody measures it.
            if ($engine.runId -notlike 'serve-*' -and (Get-Process -Id $engine.pid -ErrorAction Ignore)) {
                return $true
            }
        }
        catch {
            # Half written, or gone meanwhile.
            continue
        }
    }
    $false
}

function Wait-QuietMachine {
    <# True when nothing else keeps the machine busy and no run is under way; what was last in the way, when the time is over. #>
    param([string] $DataFolder, [int] $Seconds, [int] $EverySeconds)
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    while ($true) {
        $obstacle = if (Test-OtherRun -DataFolder $DataFolder) { 'another run is under way' }
        if (-not $obstacle) {
            $busy = @(Get-RpcBenchmarkFinding | Where-Object { $_.Id -eq 'OtherLoad' })
            $obstacle = if ($busy.Count -gt 0) { $busy[0].Message }
        }
        if (-not $obstacle) {
            return $true
        }
        if ($clock.Elapsed.TotalSeconds + $EverySeconds -gt $Seconds) {
            return $obstacle
        }
        Start-Sleep -Seconds $EverySeconds
    }
}

$code = 3
$reason = $null
$path = $null
$history = @{ startedAt = [string]::Format($invariant, '{0:yyyy-MM-ddTHH:mm:ssZ}', $started) }
try {
    $settings = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $folder 'task.json')))
    if ($settings.version -ne 1 -or $settings.name -cne $Name) {
        throw "task.json in $folder is not that of the task '$Name'."
    }
    $env:RPCBENCH_DATA = $settings.dataFolder
    $env:RPCBENCH_PYTHON = $settings.python
    $env:PATH = (@([System.IO.Path]::GetDirectoryName($settings.node)) + @($env:PATH | Where-Object { $_ })) -join [System.IO.Path]::PathSeparator
    $module = if ([System.IO.File]::Exists($settings.module)) { $settings.module } else { 'RpcBench' }
    Import-Module -Name $module

    $priority = [System.Diagnostics.Process]::GetCurrentProcess().PriorityClass
    Write-Log -Text "Started, priority $priority, PowerShell $($PSVersionTable.PSVersion), module $((Get-Module -Name RpcBench).Version)."
    $quiet = Wait-QuietMachine -DataFolder $settings.dataFolder -Seconds $settings.waitSeconds -EverySeconds $settings.everySeconds
    if ($quiet -ne $true) {
        Write-Log -Text "After $($settings.waitSeconds) s the machine was not quiet: $quiet"
    }
    if ($quiet -eq 'another run is under way') {
        throw 'Another run was under way until the end of the wait, and two at a time would disturb each other.'
    }

    $asked = @{ Plan = Join-Path $folder 'plan.json'; Tag = @('unattended', "task-$Name") }
    if ($settings.outputPath) {
        $asked['OutputPath'] = $settings.outputPath
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
    if ($results.Count -gt 0) {
        $history['runId'] = $results[0].RunId
    }
    if ($problems.Count -gt 0) {
        $reason = $problems[0].Exception.Message
    }
    $history['priority'] = "$priority"
}
catch {
    $reason = $_.Exception.Message
    $id = $_.FullyQualifiedErrorId -replace ',.*$'
    $code = if ("$($_.CategoryInfo.Category)" -in 'InvalidArgument', 'InvalidData', 'ReadError', 'ObjectNotFound') { 2 } else { 3 }
    Write-Log -Text "Ended: $reason [$id]"
}
$history['endedAt'] = [string]::Format($invariant, '{0:yyyy-MM-ddTHH:mm:ssZ}', [datetime]::UtcNow)
$history['exitCode'] = $code
$history['reason'] = $reason
try {
    [System.IO.File]::AppendAllText((Join-Path $folder 'history.jsonl'), "$(ConvertTo-Json -InputObject $history -Compress)`n", $utf8)
}
catch {
    Write-Log -Text "The history could not be written: $($_.Exception.GetBaseException().Message)"
}
$seconds = [int] ([datetime]::UtcNow - $started).TotalSeconds
Write-Log -Text "Ended after $seconds s with exit code $code."
Write-SystemLog -Text "The task '$Name' of RpcBench ended with exit code $code after $seconds s. $reason" -Code $code
exit $code
