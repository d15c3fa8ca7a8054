BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkTaskTime' {
    It 'takes what does not say otherwise for local' {
        InModuleScope RpcBench {
            ConvertTo-RpcBenchmarkTaskTime -Value '2026-01-02T03:00:00' | Should -Be ([datetime]::new(2026, 1, 2, 3, 0, 0, [System.DateTimeKind]::Local))
            (ConvertTo-RpcBenchmarkTaskTime -Value '2026-01-02T03:00:00Z').ToUniversalTime().Hour | Should -Be 3
            ConvertTo-RpcBenchmarkTaskTime -Value $null | Should -BeNullOrEmpty
            ConvertTo-RpcBenchmarkTaskTime -Value 'soon' | Should -BeNullOrEmpty
        }
    }
}
