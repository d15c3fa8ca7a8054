BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Test-RpcBenchmarkLocked' {
    It 'is true as long as somebody has it open alone' {
        $path = Join-Path $TestDrive 'a.lock'
        $ask = { InModuleScope RpcBench -Parameters @{ Path = $path } { Test-RpcBenchmarkLocked -Path $Path } }
        & $ask | Should -BeFalse
        $held = New-Object -TypeName System.IO.FileStream -ArgumentList $path, 'OpenOrCreate', 'ReadWrite', 'None'
        & $ask | Should -BeTrue
        $held.Dispose()
        & $ask | Should -BeFalse
    }
}
