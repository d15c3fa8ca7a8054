BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Read-RpcBenchmarkSharedText' {
    It 'reads what somebody goes on writing to' {
        $path = Join-Path $TestDrive 'a [log].jsonl'
        $stream = [System.IO.File]::Open($path, 'Create', 'Write', 'ReadWrite')
        try {
            $bytes = [System.Text.Encoding]::UTF8.GetBytes("one`r`n`ntwo`n")
            $stream.Write($bytes, 0, $bytes.Length)
            $stream.Flush()
            @(InModuleScope RpcBench -Parameters @{ Path = $path } { Read-RpcBenchmarkSharedText -Path $Path } | ForEach-Object { $_.Trim() }) | Should -Be 'one', 'two'
        }
        finally {
            $stream.Dispose()
        }
    }

    It 'is nothing where there is no file' {
        InModuleScope RpcBench -Parameters @{ Path = Join-Path $TestDrive 'none' } { Read-RpcBenchmarkSharedText -Path $Path } | Should -BeNullOrEmpty
    }
}
