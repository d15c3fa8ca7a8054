BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkTime' {
    It 'makes local time of <Json> under <Culture>' -ForEach @(
        # As text in Windows PowerShell, as a DateTime in PowerShell 7.
        foreach ($culture in 'en-US', 'de-DE', 'tr-TR', 'th-TH', 'ar-SA') {
            @{ Json = '{"at":"2026-11-22T15:05:12.250Z"}'; Culture = $culture }
            @{ Json = '{"at":"2026-11-22T17:05:12.250+02:00"}'; Culture = $culture }
        }
    ) {
        $value = (ConvertFrom-Json -InputObject $Json).at
        $text = ([regex]::Match($Json, ':"(.*)"')).Groups[1].Value
        foreach ($given in $value, $text) {
            $time = Invoke-UnderCulture -Culture $Culture -Script {
                InModuleScope RpcBench -Parameters @{ Value = $given } { ConvertTo-RpcBenchmarkTime -Value $Value }
            }
            $time.Kind | Should -Be 'Local'
            $time.ToUniversalTime().Ticks | Should -Be ([datetime] '2026-11-22T15:05:12.250').Ticks
        }
    }

    Context 'on a machine that is not in UTC' {
        BeforeAll {
            # Windows has no such variable: there the zone is the machine's.
            $zoneBefore = $env:TZ
            $env:TZ = 'Asia/Kolkata'
            [System.TimeZoneInfo]::ClearCachedData()
        }

        AfterAll {
            $env:TZ = $zoneBefore
            [System.TimeZoneInfo]::ClearCachedData()
        }

        It 'takes a time that names no zone for UTC, which the engine writes' {
            $time = InModuleScope RpcBench { ConvertTo-RpcBenchmarkTime -Value '2026-11-22T15:05:12.250' }
            $time.Kind | Should -Be 'Local'
            $time.ToUniversalTime().Ticks | Should -Be ([datetime] '2026-11-22T15:05:12.250').Ticks
            if ([System.IO.Path]::DirectorySeparatorChar -eq '/') {
                $time.ToString('HH:mm', [cultureinfo]::InvariantCulture) | Should -Be '20:35'
            }
        }
    }

    It 'makes nothing of <_>' -ForEach 'soon', '', $null {
        InModuleScope RpcBench -Parameters @{ Value = $_ } { ConvertTo-RpcBenchmarkTime -Value $Value } | Should -BeNullOrEmpty
    }
}
