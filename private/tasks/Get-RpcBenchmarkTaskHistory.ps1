function Get-RpcBenchmarkTaskHistory {
    <#
    .SYNOPSIS
    How scheduled tasks ended, each time they ran: what their launcher has written into the data folder.

    .DESCRIPTION
    A line that is not whole, for the disk was full or the machine went down, is left out. What began and did not say how it ended was ended by the time
    limit, or with the machine, and has the outcome Interrupted; unless it runs now.

    .PARAMETER Name
    The tasks, with wildcards.

    .PARAMETER After
    Those that started then or later.

    .PARAMETER Before
    Those that started earlier.

    .OUTPUTS
    Objects with Task, StartedAt and FinishedAt (local), RunId and Path (null where nothing was measured), ExitCode (null where it was interrupted), Outcome and Reason.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [string[]] $Name = '*',

        [AllowNull()]
        [System.Nullable[datetime]] $After,

        [AllowNull()]
        [System.Nullable[datetime]] $Before
    )

    # PowerShell compares times without looking whether they are local.
    $from, $until = foreach ($time in $After, $Before) {
        if ($null -eq $time) { , $null } else { ([datetime] $time).ToUniversalTime().ToLocalTime() }
    }
    $data = Get-RpcBenchmarkDataFolder
    $folder = if ($data) { [System.IO.Path]::Combine($data, 'tasks') }
    if (-not [System.IO.Directory]::Exists($folder)) {
        return
    }
    foreach ($task in [System.IO.Directory]::GetDirectories($folder) | Sort-Object) {
        $taskName = [System.IO.Path]::GetFileName($task)
        $path = Join-Path $task 'history.jsonl'
        if (-not (Test-RpcBenchmarkAnyName -Name $taskName -Pattern $Name) -or -not [System.IO.File]::Exists($path)) {
            continue
        }
        # A line without an outcome is of one that began. One of the same time tells how it ended.
        $times = [ordered]@{}
        foreach ($text in Read-RpcBenchmarkSharedText -Path $path) {
            try {
                $line = ConvertFrom-Json -InputObject $text -ErrorAction Stop
                $code = Get-RpcBenchmarkOptional -InputObject $line -Name exitCode
                $hasEnded = $null -ne $code
                $time = [pscustomobject]@{
                    Task       = $taskName
                    StartedAt  = ConvertTo-RpcBenchmarkTime -Value $line.startedAt
                    FinishedAt = ConvertTo-RpcBenchmarkTime -Value (Get-RpcBenchmarkOptional -InputObject $line -Name endedAt)
                    RunId      = Get-RpcBenchmarkOptional -InputObject $line -Name runId
                    Path       = Get-RpcBenchmarkOptional -InputObject $line -Name path
                    ExitCode   = if ($hasEnded) { [int] $code } else { $null }
                    Outcome    = if ($hasEnded) { $line.outcome } else { 'Interrupted' }
                    Reason     = if ($hasEnded) { $line.reason } else { (Get-RpcBenchmarkMessage).Text.TaskEnded }
                }
                $key = "$($time.StartedAt.Ticks)"
                # Two instances may begin in the same second, of which the second one ends at once.
                if ($times.Contains($key) -and $times[$key].Outcome -ne 'Interrupted') { $key = "$key, again $($times.Count)" }
                $times[$key] = $time
            }
            catch {
                Write-Debug -Message "$path has a line that is not whole: $($_.Exception.GetBaseException().Message)"
            }
        }
        $isRunning = Test-RpcBenchmarkLocked -Path ([System.IO.Path]::Combine($task, 'task.lock'))
        $last = @($times.Values) | Select-Object -Last 1
        foreach ($time in $times.Values) {
            # It goes on.
            if ($isRunning -and $time -eq $last -and $time.Outcome -eq 'Interrupted') {
                continue
            }
            if (($null -eq $from -or $time.StartedAt -ge $from) -and ($null -eq $until -or $time.StartedAt -lt $until)) {
                $time
            }
        }
    }
}
