BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertFrom-RpcBenchmarkRunRecord' {
    BeforeAll {
        $engine = (Get-Example 'run-record/valid/engine.json') -replace '\s*\n\s*'
        $process = (Get-Example 'run-record/valid/process.json') -replace '\s*\n\s*'
        function Read-Record {
            param([string] $Text)
            $path = Join-Path $TestDrive 'record.jsonl'
            [System.IO.File]::WriteAllText($path, $Text)
            @(InModuleScope RpcBench -Parameters @{ Path = $path } { ConvertFrom-RpcBenchmarkRunRecord -Path $Path })
        }
    }

    It 'reads the golden examples' {
        (Read-Record -Text "$engine`n$process`n").type | Should -Be 'engine', 'process'
    }

    It 'keeps what was whole when the last line is not' {
        (Read-Record -Text "$engine`n$($process.Substring(0, 20))").type | Should -Be 'engine'
    }

    It 'leaves out what is not by contract: <_>' -ForEach 'run-record/invalid/newer-version.json', 'run-record/invalid/process-without-pid.json' {
        Read-Record -Text ((Get-Example $_) -replace '\s*\n\s*') | Should -BeNullOrEmpty
    }

    It 'leaves out a line whose <Case>' -ForEach @(
        @{ Case = 'id is none that a process can have'; Old = '"pid": 4242'; New = '"pid": 99999999999' }
        @{ Case = 'id is text'; Old = '"pid": 4242'; New = '"pid": "4242"' }
        @{ Case = 'name is empty'; Old = '"ZeroMQ on Python (server)"'; New = '""' }
    ) {
        (Read-Record -Text "$engine`n$($process.Replace($Old, $New))`n").type | Should -Be 'engine'
    }

    It 'reads one whose caller is out of sight, as in a container' {
        (Read-Record -Text $engine.Replace('"callerPid": 4240', '"callerPid": 0')).callerPid | Should -Be 0
    }

    It 'leaves out one whose version is text' {
        Read-Record -Text $engine.Replace('"version": 1', '"version": "1"') | Should -BeNullOrEmpty
    }

    It 'reads while the engine has it open' {
        $path = Join-Path $TestDrive 'open.jsonl'
        $stream = [System.IO.File]::Open($path, 'Create', 'Write', 'ReadWrite')
        try {
            $bytes = [System.Text.Encoding]::UTF8.GetBytes("$engine`n")
            $stream.Write($bytes, 0, $bytes.Length)
            $stream.Flush()
            (InModuleScope RpcBench -Parameters @{ Path = $path } { ConvertFrom-RpcBenchmarkRunRecord -Path $Path }).type | Should -Be 'engine'
        }
        finally {
            $stream.Dispose()
        }
    }
}
