function ConvertTo-RpcBenchmarkEndpoint {
    <#
    .SYNOPSIS
    What the engine says of a server that it serves, as the object that users get.

    .PARAMETER Endpoint
    As in proto/endpoint.schema.json.

    .OUTPUTS
    RpcBench.Endpoint
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.Endpoint')]
    param(
        [Parameter(Mandatory)]
        [object] $Endpoint
    )

    $detail = $Endpoint | Select-Object -Property * -ExcludeProperty token
    [pscustomobject]@{
        PSTypeName       = 'RpcBench.Endpoint'
        Id               = $Endpoint.id
        Framework        = $Endpoint.framework
        Runtime          = $Endpoint.runtime
        Api              = $Endpoint.api
        Tuning           = $Endpoint.variant
        Address          = $Endpoint.endpoint.host
        Port             = [int] $Endpoint.endpoint.port
        FrameworkVersion = $Endpoint.frameworkVersion
        RuntimeVersion   = $Endpoint.runtimeVersion
        ProtocolVersion  = [int] $Endpoint.protocolVersion
        EngineVersion    = $Endpoint.engineVersion
        StartedAt        = ConvertTo-RpcBenchmarkTime -Value $Endpoint.startedAt
        ExpiresAt        = ConvertTo-RpcBenchmarkTime -Value $Endpoint.expiresAt
        Program          = $Endpoint.program
        ProcessId        = [int] $Endpoint.pid
        Token            = $Endpoint.token
        # As text: an object in an object would not come through Export-Clixml whole.
        Detail           = ConvertTo-Json -InputObject (ConvertTo-RpcBenchmarkWireTime -InputObject $detail) -Depth 5 -Compress
    }
}
