BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Test-RpcBenchmarkJournaledProcess' {
    It 'knows this process, and tells it from another of its id' {
        InModuleScope RpcBench {
            $own = [pscustomobject]@{ process = [pscustomobject]@{ id = $PID; start = Get-RpcBenchmarkProcessStart -Id $PID } }
            Test-RpcBenchmarkJournaledProcess -Change $own | Should -BeTrue
            $own.process.start += '0'
            Test-RpcBenchmarkJournaledProcess -Change $own | Should -BeFalse
            Test-RpcBenchmarkJournaledProcess -Change ([pscustomobject]@{ process = $null }) | Should -BeTrue
        }
    }
}
