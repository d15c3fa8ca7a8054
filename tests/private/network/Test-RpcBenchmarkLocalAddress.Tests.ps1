BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Test-RpcBenchmarkLocalAddress' {
    It 'knows the loopback addresses and those of the interfaces' {
        $own = @([System.Net.NetworkInformation.NetworkInterface]::GetAllNetworkInterfaces() | ForEach-Object { $_.GetIPProperties().UnicastAddresses } | ForEach-Object { $_.Address.ToString() })
        foreach ($address in @('127.0.0.1', '::1') + $own) {
            InModuleScope RpcBench -Parameters @{ Address = $address } { Test-RpcBenchmarkLocalAddress -Address $Address } | Should -BeTrue -Because $address
        }
    }

    It 'knows that one for documentation is nobody''s' {
        InModuleScope RpcBench { Test-RpcBenchmarkLocalAddress -Address 192.0.2.1 } | Should -BeFalse
    }
}
