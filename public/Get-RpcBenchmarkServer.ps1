function Get-RpcBenchmarkServer {
    <#
    .SYNOPSIS
    Lists the servers that this PowerShell has started and that are still there.

    .DESCRIPTION
    The objects that Start-RpcBenchmarkServer returned, of those whose time is not over.

    .EXAMPLE
    Get-RpcBenchmarkServer

    Lists them, with address, port and until when they are there.

    .EXAMPLE
    Get-RpcBenchmarkServer | Stop-RpcBenchmarkServer

    Ends them.

    .INPUTS
    None

    .OUTPUTS
    RpcBench.Endpoint: Id, Framework, Runtime, Api, Tuning, Address, Port, FrameworkVersion, RuntimeVersion, ProtocolVersion, EngineVersion, StartedAt, ExpiresAt,
    Program, and more that Invoke-RpcBenchmark -Endpoint wants

    .LINK
    Start-RpcBenchmarkServer

    .LINK
    Stop-RpcBenchmarkServer
    #>
    [CmdletBinding(HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.Endpoint')]
    param()

    Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet
    foreach ($served in @((Get-RpcBenchmarkServedList).Values)) {
        if ($served.Engine.Process.HasExited) {
            Stop-RpcBenchmarkServed -Id $served.Endpoint.Id
        }
        else {
            $served.Endpoint
        }
    }
}
