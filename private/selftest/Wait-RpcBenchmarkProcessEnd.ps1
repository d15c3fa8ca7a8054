function Wait-RpcBenchmarkProcessEnd {
    <#
    .SYNOPSIS
    Waits until processes have ended.

    .PARAMETER Id
    Their ids.

    .PARAMETER TimeoutMilliseconds
    How long it waits at most.

    .OUTPUTS
    System.Int32: the ids of those that have not ended; nothing where all have.
    #>
    [CmdletBinding()]
    [OutputType([int])]
    param(
        [Parameter(Mandatory)]
        [int[]] $Id,

        [int] $TimeoutMilliseconds = 5000
    )

    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    do {
        $left = @(
            foreach ($one in $Id) {
                $process = Get-Process -Id $one -ErrorAction Ignore
                if ($process) {
                    if (-not (Test-RpcBenchmarkProcessEnded -Process $process)) {
                        $one
                    }
                    $process.Dispose()
                }
            }
        )
        if ($left.Count -eq 0) {
            return
        }
        [System.Threading.Thread]::Sleep(25)
    } while ($clock.ElapsedMilliseconds -lt $TimeoutMilliseconds)
    $left
}
