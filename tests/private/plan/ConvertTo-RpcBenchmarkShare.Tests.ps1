BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkShare' {
    It 'reads "<Text>" as <Fraction>' -ForEach @(
        @{ Text = '2pct'; Fraction = 0.02 }
        @{ Text = '2%'; Fraction = 0.02 }
        @{ Text = '2 %'; Fraction = 0.02 }
        @{ Text = '2.3PCT'; Fraction = 0.023 }
        @{ Text = '99.5%'; Fraction = 0.995 }
        @{ Text = '0.02'; Fraction = 0.02 }
        @{ Text = '.5'; Fraction = 0.5 }
        @{ Text = '2'; Fraction = 2 }
        @{ Text = ' 1% '; Fraction = 0.01 }
        @{ Text = '0'; Fraction = 0 }
        @{ Text = '-1%'; Fraction = -0.01 }
    ) {
        foreach ($culture in 'en-US', 'de-DE', 'tr-TR') {
            $read = Invoke-UnderCulture -Culture $culture -Script {
                InModuleScope RpcBench -Parameters @{ Text = $Text } { ConvertTo-RpcBenchmarkShare -Share $Text }
            }
            # Exactly: what is typed is what stands in the plan.
            $read | Should -BeOfType [double]
            $read -eq $Fraction | Should -BeTrue -Because "$culture, $read"
        }
    }

    It 'does not read "<_>"' -ForEach '', ' ', '%', 'pct', '2,5%', '2percent', '2%%', '1e-2', 'two', '99999999999999999999999999999999' {
        InModuleScope RpcBench -Parameters @{ Text = $_ } {
            ConvertTo-RpcBenchmarkShare -Share $Text | Should -BeNullOrEmpty
        }
    }
}
