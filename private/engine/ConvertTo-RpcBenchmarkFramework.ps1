function ConvertTo-RpcBenchmarkFramework {
    <#
    .SYNOPSIS
    One implementation of the engine's listing as the object that users get.

    .PARAMETER Implementation
    An element of what `frameworks --json` lists.

    .OUTPUTS
    RpcBench.Framework
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.Framework')]
    param(
        [Parameter(Mandatory)]
        [object] $Implementation
    )

    $tuned = foreach ($option in Get-RpcBenchmarkOptional -InputObject $Implementation -Name tuned) {
        [pscustomobject]@{
            Name    = $option.name
            Side    = $option.side
            Value   = $option.value
            Default = $option.default
            Reason  = $option.reason
        }
    }
    $remedy = Get-RpcBenchmarkOptional -InputObject $Implementation -Name remedy
    [pscustomobject]@{
        PSTypeName  = 'RpcBench.Framework'
        Name        = $Implementation.framework
        Runtime     = $Implementation.runtime
        Api         = $Implementation.api
        Available   = $Implementation.available
        Version     = Get-RpcBenchmarkOptional -InputObject $Implementation -Name version
        Reason      = Get-RpcBenchmarkOptional -InputObject $Implementation -Name reason
        Remedy      = if ($remedy) { $remedy } else { $null }
        IsFloor     = $Implementation.isFloor
        AdapterPath = Get-RpcBenchmarkOptional -InputObject $Implementation -Name adapter
        Pattern     = Get-RpcBenchmarkOptional -InputObject $Implementation -Name pattern
        ServerModel = Get-RpcBenchmarkOptional -InputObject $Implementation -Name serverModel
        EventLoop   = Get-RpcBenchmarkOptional -InputObject $Implementation -Name eventLoop
        Tuning      = [string[]] @(Get-RpcBenchmarkOptional -InputObject $Implementation -Name variants)
        Tuned       = [object[]] @($tuned)
    }
}
