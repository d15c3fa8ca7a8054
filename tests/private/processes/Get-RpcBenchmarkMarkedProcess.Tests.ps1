BeforeDiscovery {
    $hasProc = Test-Path -LiteralPath '/proc/self/environ'
}

BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkMarkedProcess' -Skip:(-not $hasProc) {
    It 'finds what bears the mark of this run, and not of another' {
        $ours, $theirs = foreach ($id in 'r1', 'r11') {
            $env:RPCBENCH_RUN = $id
            Invoke-TestProcess
        }
        $env:RPCBENCH_RUN = $null
        try {
            # Until it has become what it runs, a new process has the environment of its parent.
            Wait-Until { @(InModuleScope RpcBench { Get-RpcBenchmarkMarkedProcess -RunId r1 }) -contains $ours.Id } | Should -BeTrue
            InModuleScope RpcBench { Get-RpcBenchmarkMarkedProcess -RunId r1 } | Should -Be $ours.Id
        }
        finally {
            $ours, $theirs | Stop-Process -Force
        }
    }
}
