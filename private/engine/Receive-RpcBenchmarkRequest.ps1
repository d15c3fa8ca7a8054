function Receive-RpcBenchmarkRequest {
    <#
    .SYNOPSIS
    Reads what the engine says until it has ended: answers its requests, and queues every other line.

    .DESCRIPTION
    Runs in the runspace of Start-RpcBenchmarkReader, without the module. Processes that the engine names are noted here, too: a pipeline that is
    stopped while a line waits in the queue never comes to read it.

    .PARAMETER Engine
    The object from Initialize-RpcBenchmarkEngine. Reading ends when its StopReading is set.

    .PARAMETER CallerCpu
    The CPUs that the plan offered.

    .PARAMETER NotOffered
    The answer for a CPU that was not offered, with a place for its number.

    .OUTPUTS
    Nothing; the lines are in Engine.Lines.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [object] $Engine,

        [Parameter(Mandatory)]
        [int[]] $CallerCpu,

        [Parameter(Mandatory)]
        [string] $NotOffered
    )

    try {
        $reading = $Engine.Process.StandardOutput.ReadLineAsync()
        while (-not $Engine.StopReading) {
            # In short waits, for nothing can end one that somebody else keeps waiting by holding the engine's stdout.
            if (-not $reading.Wait(100)) {
                continue
            }
            $line = $reading.Result
            if ($null -eq $line) {
                return
            }
            $said = $null
            $type = $null
            # A result may be long, and is read by whoever takes it from the queue.
            if ($line.Length -lt 4096 -and $line -cmatch '"(place|unthrottle|process)"') {
                $said = try { ConvertFrom-Json -InputObject $line } catch { $null }
                if ($null -ne $said -and $said.PSObject.Properties['type']) {
                    $type = $said.type
                }
            }
            if ($type -cin 'place', 'unthrottle') {
                Send-RpcBenchmarkAnswer -Request $said -CallerCpu $CallerCpu -NotOffered $NotOffered -Engine $Engine
            }
            else {
                if ($type -ceq 'process') {
                    Add-RpcBenchmarkStartedProcess -ProcessEvent $said -Engine $Engine
                }
                $Engine.Lines.Add($line)
            }
            $reading = $Engine.Process.StandardOutput.ReadLineAsync()
        }
    }
    finally {
        $Engine.Lines.CompleteAdding()
    }
}
