function Get-RpcBenchmarkNetworkCategory {
    <#
    .SYNOPSIS
    What kind of network Windows takes the one of an address for.

    .PARAMETER Address
    One of this machine's addresses.

    .OUTPUTS
    System.String: Domain, Private or Public; nothing where Windows does not tell.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Address
    )

    foreach ($own in Get-NetIPAddress -IPAddress $Address -ErrorAction SilentlyContinue | Select-Object -First 1) {
        foreach ($network in Get-NetConnectionProfile -InterfaceIndex $own.InterfaceIndex -ErrorAction SilentlyContinue | Select-Object -First 1) {
            $category = "$($network.NetworkCategory)"
            if ($category -eq 'DomainAuthenticated') { 'Domain' } else { $category }
        }
    }
}
