function Find-RpcBenchmarkLeftover {
    <#
    .SYNOPSIS
    What of a run's processes still runs, and which of its ports somebody still listens on.

    .DESCRIPTION
    Ids and ports come back to others. A process counts only if it was started no later than the run said so, a port only if its owner is one of the
    run's processes, or cannot be told.

    .PARAMETER Processes
    What was started: id to an object with Who, and StartedBy, the time by which it ran.

    .PARAMETER Ports
    Where it listened: port to who.

    .PARAMETER GraceMilliseconds
    How long to wait for what is still there: a worker ends itself when its engine is gone, but not at once.

    .OUTPUTS
    Objects with Kind (Process or Port), Id (of the process, or the port) and Who.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Processes,

        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Ports,

        [int] $GraceMilliseconds = 3000
    )

    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    while ($true) {
        $left = @(
            foreach ($running in Get-RpcBenchmarkRunningProcess -Id ([int[]] @($Processes.Keys))) {
                $known = $Processes[$running.Id]
                # A process is older than the word of it, but by two clocks. One that we may not look at we did not start.
                if ($null -ne $running.Started -and $running.Started -le $known.StartedBy.AddSeconds(1)) {
                    [pscustomobject]@{ Kind = 'Process'; Id = $running.Id; Who = $known.Who }
                }
            }
            if ($Ports.Count -gt 0) {
                foreach ($port in Get-RpcBenchmarkListeningPort | Select-Object -Unique | Where-Object { $Ports.Contains($_) }) {
                    $owner = Get-RpcBenchmarkPortOwner -Port $port
                    if ($null -eq $owner -or $Processes.Contains($owner)) {
                        [pscustomobject]@{ Kind = 'Port'; Id = $port; Who = $Ports[$port] }
                    }
                }
            }
        )
        if ($left.Count -eq 0 -or $clock.ElapsedMilliseconds -ge $GraceMilliseconds) {
            break
        }
        [System.Threading.Thread]::Sleep(50)
    }
    $left
}
