function Get-RpcBenchmarkPortOwner {
    <#
    .SYNOPSIS
    The process that listens on a TCP port.

    .PARAMETER Port
    The port.

    .OUTPUTS
    System.Int32, the process id; nothing when nobody listens, or it cannot be told.
    #>
    [CmdletBinding()]
    [OutputType([int])]
    param(
        [Parameter(Mandatory)]
        [int] $Port
    )

    Get-NetTCPConnection -State Listen -LocalPort $Port -ErrorAction SilentlyContinue |
        Select-Object -First 1 |
        ForEach-Object { [int] $_.OwningProcess }
}
