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
        $network, $mask = $source -split '/', 2
        if ("$mask".Contains('.')) {
            # A mask, of which they want the number of its bits.
            $bits = @($mask.Split([char] '.') | ForEach-Object { [System.Convert]::ToString([int] $_, 2).Replace('0', '') }) -join ''
            $source = "$network/$($bits.Length)"
        }
        # A range of addresses is one for nft alone.
        $whole = if ($source.Contains('-')) { 'NETWORK/LENGTH' } else { $source }
        $family, $word = if ($source.Contains(':')) { 'ipv6', 'ip6' } else { 'ipv4', 'ip' }
        $commands.firewalld += "firewall-cmd --add-rich-rule='rule family=$family source address=$whole port port=$Port protocol=tcp accept'"
        $commands.ufw += "ufw allow proto tcp from $whole to any port $Port"
        $commands.nft += "nft add rule inet filter input $word saddr $source tcp dport $Port accept"
    }
    @(foreach ($name in 'firewalld', 'ufw', 'nft') { "$($name): $($commands[$name] -join '; ')" }) -join ' | '
}
