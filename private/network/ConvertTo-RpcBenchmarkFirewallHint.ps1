function ConvertTo-RpcBenchmarkFirewallHint {
    <#
    .SYNOPSIS
    What to type where RpcBench makes no firewall rules itself: for firewalld, ufw and nft.

    .PARAMETER Port
    The TCP port.

    .PARAMETER RemoteAddress
    Who is to reach it.

    .OUTPUTS
    System.String
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [int] $Port,

        [Parameter(Mandatory)]
        [string[]] $RemoteAddress
    )

    $commands = @{ firewalld = @(); ufw = @(); nft = @() }
    foreach ($address in $RemoteAddress) {
        if ($address -eq 'Any') {
            $commands.firewalld += "firewall-cmd --add-port=$Port/tcp"
            $commands.ufw += "ufw allow $Port/tcp"
            $commands.nft += "nft add rule inet filter input tcp dport $Port accept"
            continue
        }
        # None of them has a word for one's own network.
        $source = if ($address -eq 'LocalSubnet') { 'NETWORK/LENGTH' } else { $address }
        $family, $word = if ($source.Contains(':')) { 'ipv6', 'ip6' } else { 'ipv4', 'ip' }
        $commands.firewalld += "firewall-cmd --add-rich-rule='rule family=$family source address=$source port port=$Port protocol=tcp accept'"
        $commands.ufw += "ufw allow proto tcp from $source to any port $Port"
        $commands.nft += "nft add rule inet filter input $word saddr $source tcp dport $Port accept"
    }
    @(foreach ($name in 'firewalld', 'ufw', 'nft') { "$($name): $($commands[$name] -join '; ')" }) -join ' | '
}
