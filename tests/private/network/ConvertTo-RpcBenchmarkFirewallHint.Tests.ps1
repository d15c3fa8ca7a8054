BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkFirewallHint' {
    It 'has a command of each for <Remote>' -ForEach @(
        @{ Remote = '10.0.0.7'; Firewalld = "*rule family=ipv4 source address=10.0.0.7 port port=50051 protocol=tcp accept*"; Ufw = '*ufw allow proto tcp from 10.0.0.7 to any port 50051*'; Nft = '*ip saddr 10.0.0.7 tcp dport 50051 accept' }
        @{ Remote = 'fd00::7'; Firewalld = '*family=ipv6 source address=fd00::7*'; Ufw = '*from fd00::7 to*'; Nft = '*ip6 saddr fd00::7*' }
        @{ Remote = 'Any'; Firewalld = '*--add-port=50051/tcp*'; Ufw = '*ufw allow 50051/tcp*'; Nft = '*input tcp dport 50051 accept' }
        @{ Remote = '10.0.0.0/255.255.254.0'; Firewalld = '*address=10.0.0.0/23 port*'; Ufw = '*from 10.0.0.0/23 to*'; Nft = '*saddr 10.0.0.0/23 tcp*' }
        @{ Remote = '10.0.0.5-10.0.0.9'; Firewalld = '*address=NETWORK/LENGTH port*'; Ufw = '*from NETWORK/LENGTH to*'; Nft = '*saddr 10.0.0.5-10.0.0.9 tcp*' }
        @{ Remote = 'LocalSubnet'; Firewalld = '*address=NETWORK/LENGTH*'; Ufw = '*from NETWORK/LENGTH*'; Nft = '*saddr NETWORK/LENGTH*' }
    ) {
        $hint = InModuleScope RpcBench -Parameters @{ Remote = $Remote } { ConvertTo-RpcBenchmarkFirewallHint -Port 50051 -RemoteAddress $Remote }
        $parts = $hint -split ' \| '
        $parts[0] | Should -BeLike "firewalld: $Firewalld"
        $parts[1] | Should -BeLike "ufw: $Ufw"
        $parts[2] | Should -BeLike "nft: $Nft"
    }

    It 'has one for each address' {
        $hint = InModuleScope RpcBench { ConvertTo-RpcBenchmarkFirewallHint -Port 1 -RemoteAddress 10.0.0.7, 10.0.0.8 }
        ([regex]::Matches($hint, 'ufw allow')).Count | Should -Be 2
    }
}
