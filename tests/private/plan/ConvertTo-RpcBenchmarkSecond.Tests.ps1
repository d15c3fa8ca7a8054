BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkSecond' {
    It 'reads "<Text>" as <Seconds>' -ForEach @(
        @{ Text = '5s'; Seconds = 5 }
        @{ Text = '500ms'; Seconds = 0.5 }
        @{ Text = '2m'; Seconds = 120 }
        @{ Text = '2min'; Seconds = 120 }
        @{ Text = '1h'; Seconds = 3600 }
        @{ Text = '7'; Seconds = 7 }
        @{ Text = '0.25'; Seconds = 0.25 }
        @{ Text = '.5s'; Seconds = 0.5 }
        @{ Text = '3 SEC'; Seconds = 3 }
        @{ Text = '00:00:05'; Seconds = 5 }
        @{ Text = '01:02:03.5'; Seconds = 3723.5 }
        @{ Text = ' 5s '; Seconds = 5 }
        @{ Text = '0'; Seconds = 0 }
        @{ Text = '-1s'; Seconds = -1 }
    ) {
        InModuleScope RpcBench -Parameters $_ {
            foreach ($culture in 'en-US', 'de-DE', 'tr-TR') {
                $before = [System.Threading.Thread]::CurrentThread.CurrentCulture
                try {
                    [System.Threading.Thread]::CurrentThread.CurrentCulture = [cultureinfo]::GetCultureInfo($culture)
                    ConvertTo-RpcBenchmarkSecond -Duration $Text | Should -Be $Seconds -Because $culture
                }
                finally {
                    [System.Threading.Thread]::CurrentThread.CurrentCulture = $before
                }
            }
        }
    }

    It 'does not read "<_>"' -ForEach '', ' ', 's', '5x', '1,5s', '1e3', '5 5s', '12:', 'one', '1:99:00' {
        InModuleScope RpcBench -Parameters @{ Text = $_ } {
            ConvertTo-RpcBenchmarkSecond -Duration $Text | Should -BeNullOrEmpty
        }
    }
}
