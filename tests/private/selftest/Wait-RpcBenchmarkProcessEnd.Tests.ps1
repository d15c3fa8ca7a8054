BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Wait-RpcBenchmarkProcessEnd' {
    It 'names those that have not ended, and nothing when all have' {
        $process = Invoke-TestProcess
        try {
            InModuleScope RpcBench -Parameters @{ Id = $process.Id } { Wait-RpcBenchmarkProcessEnd -Id $Id, 2147483646 -TimeoutMilliseconds 60 } | Should -Be $process.Id
            $process.Kill()
            InModuleScope RpcBench -Parameters @{ Id = $process.Id } { Wait-RpcBenchmarkProcessEnd -Id $Id } | Should -BeNullOrEmpty
        }
        finally {
            if (-not $process.HasExited) { $process.Kill() }
            $process.Dispose()
        }
    }
}
