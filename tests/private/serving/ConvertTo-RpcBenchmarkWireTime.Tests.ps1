BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkWireTime' {
    It 'writes times as the engine does, under every culture, and leaves the rest' {
        Invoke-UnderCulture -Culture fa-IR -Script {
            $made = InModuleScope RpcBench { ConvertTo-RpcBenchmarkWireTime -InputObject ([pscustomobject]@{ at = [datetime]::new(2026, 1, 2, 3, 4, 5, [System.DateTimeKind]::Utc); text = '1'; number = 2 }) }
            $made.at | Should -Be '2026-01-02T03:04:05.000Z'
            $made.text | Should -Be '1'
            $made.number | Should -Be 2
        }
    }
}
