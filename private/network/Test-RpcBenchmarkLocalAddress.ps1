function Test-RpcBenchmarkLocalAddress {
    <#
    .SYNOPSIS
    Whether an address is one of this machine's.

    .PARAMETER Address
    The address.

    .OUTPUTS
    System.Boolean
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory)]
        [string] $Address
    )

    $asked = [System.Net.IPAddress]::Parse($Address)
    if ([System.Net.IPAddress]::IsLoopback($asked)) {
        return $true
    }
    foreach ($interface in [System.Net.NetworkInformation.NetworkInterface]::GetAllNetworkInterfaces()) {
        foreach ($own in $interface.GetIPProperties().UnicastAddresses) {
            if ($own.Address.Equals($asked)) {
                return $true
            }
        }
    }
    $false
}
