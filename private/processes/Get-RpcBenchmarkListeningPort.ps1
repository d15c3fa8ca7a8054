function Get-RpcBenchmarkListeningPort {
    <#
    .SYNOPSIS
    The TCP ports that somebody on this machine listens on.

    .OUTPUTS
    System.Int32
    #>
    [CmdletBinding()]
    [OutputType([int])]
    param()

    $properties = [System.Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties()
    $properties.GetActiveTcpListeners() | ForEach-Object { $_.Port }
}
