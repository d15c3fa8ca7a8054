function Get-RpcBenchmarkRunRecord {
    <#
    .SYNOPSIS
    The runs that have not said that they ended: under way, or interrupted.

    .DESCRIPTION
    The engine keeps a record of what it has started as long as it runs (proto/run-record.schema.json). A process counts as running only if it
    was started when the record says so.

    .OUTPUTS
    Objects with RunId, StartedAt, ResultPath, RecordPath, EngineId and CallerId (process ids), State (Running: engine and caller are there; Interrupted), Processes: Id, Who and Port of those
    that still run, the engine first; and Hidden: those whose ids run and that we may not look at, as with an elevated PowerShell's. An engine among these
    counts as running. A record that cannot be read has neither processes nor paths, and the State Unreadable.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param()

    $data = Get-RpcBenchmarkDataFolder
    $folder = if ($data) { Join-Path $data 'running' }
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
        $engine = $lines | Where-Object { $_.type -ceq 'engine' } | Select-Object -First 1
        if ($engine) {
            $running = @{}
            foreach ($process in Get-RpcBenchmarkRunningProcess -Id ([int[]] @(@($lines.pid) + $engine.callerPid | Select-Object -Unique))) {
                $running[$process.Id] = $process.Started
            }
            $ports = @{}
            foreach ($line in $lines | Where-Object { Get-RpcBenchmarkOptional -InputObject $_ -Name port }) {
                $ports[[int] $line.pid] = [int] $line.port
            }
            $hidden = New-Object -TypeName System.Collections.Generic.List[object]
            $ours = @(
                foreach ($line in $lines) {
                    $said = ConvertTo-RpcBenchmarkTime -Value $line.startedAt
                    $started = $running[[int] $line.pid]
                    $who = if ($line -eq $engine) { 'engine' } else { $line.who }
                    if ($null -eq $started -and $running.ContainsKey([int] $line.pid)) {
                        $hidden.Add([pscustomobject]@{ Id = [int] $line.pid; Who = $who })
                    }
                    # Two clocks, and a process may take its time between being asked for and being there.
                    if ($null -ne $started -and $null -ne $said -and [System.Math]::Abs(($started - $said).TotalSeconds) -le 5) {
                        [pscustomobject]@{ Id = [int] $line.pid; Who = $who; Port = $ports[[int] $line.pid] }
                    }
                }
            )
            $record.EngineId = [int] $engine.pid
            $record.CallerId = [int] $engine.callerPid
            $record.StartedAt = ConvertTo-RpcBenchmarkTime -Value $engine.startedAt
            $record.ResultPath = $engine.resultPath
            # A process has a line for each port it opened. Not by Group-Object, which sorts: the engine has to stay the first.
            $seen = New-Object -TypeName System.Collections.Generic.HashSet[int]
            $record.Processes = @($ours | Where-Object { $seen.Add($_.Id) })
            $seen.Clear()
            $record.Hidden = @($hidden | Where-Object { $seen.Add($_.Id) })
            $alive = @(@($record.Processes) + @($record.Hidden) | Where-Object { $_.Who -ceq 'engine' }).Count -gt 0 -and $running.ContainsKey([int] $engine.callerPid)
            $record.State = if ($alive) { 'Running' } else { 'Interrupted' }
        }
        $record
    }
}
