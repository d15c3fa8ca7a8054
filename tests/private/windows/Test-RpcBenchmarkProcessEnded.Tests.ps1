BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Test-RpcBenchmarkProcessEnded
}

AfterAll {
    Import-RpcBench
}

Describe 'Test-RpcBenchmarkProcessEnded (Windows)' {
    It 'knows one that runs from one that has ended' {
        $process = Start-Process -FilePath node -ArgumentList '-e', 'setInterval(()=>{},1000)' -PassThru
        InModuleScope RpcBench -Parameters @{ Process = $process } { Test-RpcBenchmarkProcessEnded -Process $Process } | Should -BeFalse
        $process.Kill()
        $process.WaitForExit()
        InModuleScope RpcBench -Parameters @{ Process = $process } { Test-RpcBenchmarkProcessEnded -Process $Process } | Should -BeTrue
    }
}
