BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkJournalPath' {
    It 'lies in the data folder' {
        InModuleScope RpcBench {
            Mock -CommandName Get-RpcBenchmarkDataFolder -MockWith { 'data' }
            Get-RpcBenchmarkJournalPath | Should -Be (Join-Path 'data' 'environment-journal.json')
        }
    }
}
