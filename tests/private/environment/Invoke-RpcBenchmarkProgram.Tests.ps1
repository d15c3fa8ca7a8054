BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $shell = Get-TestShell
}

Describe 'Invoke-RpcBenchmarkProgram' {
    It 'gives exit code and words of both streams, and leaves $LASTEXITCODE alone' {
        $global:LASTEXITCODE = 77
        $answer = InModuleScope RpcBench -Parameters @{ Shell = $shell } {
            $script = "[System.Console]::Out.WriteLine('out'); [System.Console]::Error.WriteLine('err'); exit 3"
            Invoke-RpcBenchmarkProgram -Path $Shell -Argument '-NoProfile', '-NonInteractive', '-Command', $script -TimeoutMilliseconds 60000
        }
        $answer.ExitCode | Should -Be 3
        $answer.Output -split '\r?\n' | Should -Be 'out', 'err'
        $global:LASTEXITCODE | Should -Be 77
    }

    It 'has no exit code for a program that is not there, and says why' {
        $answer = InModuleScope RpcBench { Invoke-RpcBenchmarkProgram -Path 'rpcbench-no-such-program' -Argument 'x' }
        $answer.ExitCode | Should -BeNullOrEmpty
        $answer.Output | Should -Not -BeNullOrEmpty
    }

    It 'has no exit code for one that takes too long, and ends it' {
        $answer = InModuleScope RpcBench -Parameters @{ Shell = $shell } {
            Invoke-RpcBenchmarkProgram -Path $Shell -Argument '-NoProfile', '-NonInteractive', '-Command', '[System.Threading.Thread]::Sleep(-1)' -TimeoutMilliseconds 1
        }
        $answer.ExitCode | Should -BeNullOrEmpty
    }
}
