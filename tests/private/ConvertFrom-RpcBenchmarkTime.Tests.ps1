BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertFrom-RpcBenchmarkTime' {
    It 'reads the engine''s time under <_>' -ForEach 'en-US', 'de-DE', 'tr-TR', 'th-TH' {
        $time = Invoke-UnderCulture -Culture $_ -Script { InModuleScope RpcBench { ConvertFrom-RpcBenchmarkTime -Text '2026-11-22T15:05:12.345Z' } }
        $time | Should -Be ([datetime]::new(2026, 11, 22, 15, 5, 12, 345, [System.DateTimeKind]::Utc))
        $time.Kind | Should -Be 'Utc'
    }

    It 'takes what PowerShell 7 made of it' {
        $text = '{"t":"2026-11-22T15:05:12.345Z"}'
        $time = InModuleScope RpcBench -Parameters @{ Text = $text } { ConvertFrom-RpcBenchmarkTime -Text (ConvertFrom-Json -InputObject $Text).t }
        $time | Should -Be ([datetime]::new(2026, 11, 22, 15, 5, 12, 345, [System.DateTimeKind]::Utc))
    }
}
