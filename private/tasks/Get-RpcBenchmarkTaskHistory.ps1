function Get-RpcBenchmarkTaskHistory {
    <#
    .SYNOPSIS
    How scheduled tasks ended, each time they ran: what their launcher has written into the data folder.

    .DESCRIPTION
    A line that is not whole, for the disk was full or the machine went down, is left out.

    .PARAMETER Name
    The tasks, with wildcards.

    .PARAMETER After
    Those that started then or later.

    .PARAMETER Before
    Those that started earlier.

    .OUTPUTS
    Objects with Task, StartedAt and FinishedAt (local), RunId and Path (null where nothing was measured), ExitCode, Outcome and Reason.
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

    $data = Get-RpcBenchmarkDataFolder
    $folder = if ($data) { Join-Path $data 'tasks' }
    if (-not [System.IO.Directory]::Exists($folder)) {
        return
    }
    foreach ($task in [System.IO.Directory]::GetDirectories($folder) | Sort-Object) {
        $taskName = [System.IO.Path]::GetFileName($task)
        $path = Join-Path $task 'history.jsonl'
        if (-not (Test-RpcBenchmarkAnyName -Name $taskName -Pattern $Name) -or -not [System.IO.File]::Exists($path)) {
            continue
        }
        foreach ($text in [System.IO.File]::ReadAllLines($path)) {
            try {
                $line = ConvertFrom-Json -InputObject $text -ErrorAction Stop
                $time = [pscustomobject]@{
                    Task       = $taskName
                    StartedAt  = ConvertTo-RpcBenchmarkTime -Value $line.startedAt
                    FinishedAt = ConvertTo-RpcBenchmarkTime -Value $line.endedAt
                    RunId      = Get-RpcBenchmarkOptional -InputObject $line -Name runId
                    Path       = Get-RpcBenchmarkOptional -InputObject $line -Name path
                    ExitCode   = [int] $line.exitCode
                    Outcome    = $line.outcome
                    Reason     = $line.reason
                }
                if (($null -eq $After -or $time.StartedAt -ge $After) -and ($null -eq $Before -or $time.StartedAt -lt $Before)) {
                    $time
                }
            }
            catch {
                Write-Debug -Message "$path has a line that is not whole: $($_.Exception.GetBaseException().Message)"
            }
        }
    }
}
