function Get-RpcBenchmarkRunRecord {
    <#
    .SYNOPSIS
    The runs that have not said that they ended: under way, or interrupted.

    .DESCRIPTION
    The engine keeps a record of what it has started as long as it runs (proto/run-record.schema.json). A process counts as the run's only if it
    had started when the record says so, is of the program that it was, and has the run's mark (Test-RpcBenchmarkRecordedProcess).

    .OUTPUTS
    Objects with RunId, StartedAt, ResultPath, RecordPath, EngineId and CallerId (process ids), State (Running: engine and caller are there; Interrupted), Processes: Id, Who and Port of those
    that still run, the engine first; and Hidden: those whose ids run and that we may not look at, as with an elevated PowerShell's. An engine among these
    counts as running. A record that cannot be read has neither processes nor paths, and the State Unreadable.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param()

    $data = Get-RpcBenchmarkDataFolder
    $folder = if ($data) { [System.IO.Path]::Combine($data, 'running') }
    if (-not [System.IO.Directory]::Exists($folder)) {
        return
    }
    foreach ($path in [System.IO.Directory]::GetFiles($folder, '*.jsonl') | Sort-Object) {
        $record = [pscustomobject]@{
            RunId      = [System.IO.Path]::GetFileNameWithoutExtension($path)
            StartedAt  = $null
            EngineId   = 0
            CallerId   = 0
            State      = 'Unreadable'
            Processes  = @()
            Hidden     = @()
            ResultPath = $null
            RecordPath = $path
        }
        $lines = @(ConvertFrom-RpcBenchmarkRunRecord -Path $path)
        $engine = $lines | Where-Object { (Get-RpcBenchmarkOptional -InputObject $_ -Name type) -ceq 'engine' } | Select-Object -First 1
        if ($engine) {
            $running = @{}
            foreach ($process in Get-RpcBenchmarkRunningProcess -Id ([int[]] @(@($lines.pid) + $engine.callerPid | Select-Object -Unique))) {
                $running[$process.Id] = $process.Started
            }
            # Of a process there is a line when it was started, one when it said what it is, and one for each port it opened.
            $ports = @{}
            $programs = @{}
            foreach ($line in $lines) {
                $port = Get-RpcBenchmarkOptional -InputObject $line -Name port
                if ($port) { $ports[[int] $line.pid] = [int] $port }
                $program = Get-RpcBenchmarkOptional -InputObject $line -Name program
                if ($program) { $programs[[int] $line.pid] = $program }
            }
            $ours = New-Object -TypeName System.Collections.Specialized.OrderedDictionary
            $hidden = New-Object -TypeName System.Collections.Specialized.OrderedDictionary
            foreach ($line in $lines) {
                $id = [int] $line.pid
                $key = "$id"
                $started = $running[$id]
                $who = if ($line -eq $engine) { 'engine' } else { $line.who }
                if ($null -eq $started -and $running.ContainsKey($id) -and -not $hidden.Contains($key)) {
                    $hidden[$key] = [pscustomobject]@{ Id = $id; Who = $who }
                }
                if ($null -ne $started -and -not $ours.Contains($key) -and (Test-RpcBenchmarkRecordedProcess -Line $line -Started $started -Program $programs[$id] -RunId $record.RunId)) {
                    $ours[$key] = [pscustomobject]@{ Id = $id; Who = $who; Port = $ports[$id] }
                }
            }
            $record.EngineId = [int] $engine.pid
            $record.CallerId = [int] $engine.callerPid
            $record.StartedAt = ConvertTo-RpcBenchmarkTime -Value $engine.startedAt
            $record.ResultPath = $engine.resultPath
            $record.Processes = @($ours.Values)
            $record.Hidden = @($hidden.Values)
            # Who started the engine was there before it; what has the id now may have come later. In a container it may be out of sight, and has no id.
            $caller = $record.CallerId
            $isCalled = $caller -eq 0 -or ($running.ContainsKey($caller) -and ($null -eq $running[$caller] -or $null -eq $record.StartedAt -or ($running[$caller] - $record.StartedAt).TotalSeconds -le 5))
            $alive = $isCalled -and @(@($record.Processes) + @($record.Hidden) | Where-Object { $_.Who -ceq 'engine' }).Count -gt 0
            $record.State = if ($alive) { 'Running' } else { 'Interrupted' }
        }
        $record
    }
}
