function Add-RpcBenchmarkStartedProcess {
    <#
    .SYNOPSIS
    Notes a process that the engine has started, and the port it listens on, so that what outlives the engine is found.

    .PARAMETER ProcessEvent
    The `process` event: pid, who, port.

    .PARAMETER Engine
    The object from Initialize-RpcBenchmarkEngine.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [object] $ProcessEvent,

        [Parameter(Mandatory)]
        [object] $Engine
    )

    $id = [int] $ProcessEvent.pid
    # The first to hear of it knows best by when it had started.
    if (-not $Engine.Processes.ContainsKey($id)) {
        $Engine.Processes[$id] = [pscustomobject]@{ Who = $ProcessEvent.who; StartedBy = [datetime]::Now }
    }
    if ($null -ne $ProcessEvent.port) {
        $Engine.Ports[[int] $ProcessEvent.port] = $ProcessEvent.who
    }
}
