BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    foreach ($name in 'Read-RpcBenchmarkProcStat') {
        . (Get-Module -Name RpcBench) { . $args[0] } (Join-Path $ModuleRoot "private/linux/$name.ps1")
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'Read-RpcBenchmarkProcStat (Linux)' {
    It 'is not led astray by a program''s name' {
        $file = Join-Path $TestDrive 'stat'
        [System.IO.File]::WriteAllText($file, "4711 (a) R 1 (b)) S 1 2 3`n")
        InModuleScope RpcBench -Parameters @{ File = $file } { Read-RpcBenchmarkProcStat -Path $File } | Should -BeExactly 'S', '1', '2', '3'
    }

    It 'has nothing for a process that is not there' {
        InModuleScope RpcBench { Read-RpcBenchmarkProcStat -Path '/proc/none/stat' } | Should -BeNullOrEmpty
    }
}
