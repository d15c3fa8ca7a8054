BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Clear-FakeEngine
    Import-RpcBench
    $dataBefore = $env:RPCBENCH_DATA
    $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
}

Describe 'ConvertTo-RpcBenchmarkSummary' {
    It 'gives one paragraph for each run' {
        $null = Save-ExampleRun -RunId '20261122-150512-0a1b2c'
        $null = Save-ExampleRun -RunId '20261123-150512-0a1b2c'
        $paragraphs = @(Get-RpcBenchmarkRun | ConvertTo-RpcBenchmarkSummary)
        $paragraphs.Count | Should -Be 2
        $paragraphs[0] | Should -BeLike '*20261122-150512-0a1b2c*'
        $paragraphs[0] | Should -Not -BeLike "*`n*"
    }

    It 'is of the latest run where none is named, and of one run where many of its results come' {
        ConvertTo-RpcBenchmarkSummary | Should -BeLike '*20261123-150512-0a1b2c*'
        @(Get-RpcBenchmarkResult -Last 1 | ConvertTo-RpcBenchmarkSummary).Count | Should -Be 1
    }
}
