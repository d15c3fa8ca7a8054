function Get-RpcBenchmarkServer {
    <#
    .SYNOPSIS
    Lists the servers that this PowerShell started and that are still running.

    .DESCRIPTION
    Returns the objects of Start-RpcBenchmarkServer whose servers have not expired.

    .EXAMPLE
    Get-RpcBenchmarkServer

    Lists the servers, with address, port and expiry time.

    .EXAMPLE
    Get-RpcBenchmarkServer | Stop-RpcBenchmarkServer

    Ends all of them.

    .INPUTS
    None

    .OUTPUTS
    RpcBench.Endpoint: Id, Framework, Runtime, Api, Tuning, Address, Port, FrameworkVersion, RuntimeVersion, ProtocolVersion, EngineVersion,
    StartedAt, ExpiresAt, Program, and more that Invoke-RpcBenchmark -Endpoint needs

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
