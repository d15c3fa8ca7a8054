BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Stop-RpcBenchmarkProcess' {
    It 'ends a process' {
        $process = Start-Process -FilePath node -ArgumentList '-e', 'setInterval(()=>{},1000)' -PassThru
        InModuleScope RpcBench -Parameters @{ Id = $process.Id } { Stop-RpcBenchmarkProcess -Id $Id }
        $process.WaitForExit(10000) | Should -BeTrue
    }

    It 'says nothing about one that is gone' {
        { InModuleScope RpcBench { Stop-RpcBenchmarkProcess -Id 2147483646 } } | Should -Not -Throw
    }
}
