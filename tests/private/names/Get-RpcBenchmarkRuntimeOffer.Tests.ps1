BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $dataBefore = $env:RPCBENCH_DATA
    $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
}

Describe 'Get-RpcBenchmarkRuntimeOffer' {
    It 'offers those that were made whole, and completes -AgainstRuntime and -Name with them' {
        InModuleScope RpcBench { Get-RpcBenchmarkRuntimeOffer } | Should -BeNullOrEmpty
        $folder = Join-Path $env:RPCBENCH_DATA 'runtimes/grpc-old'
        $null = New-Item -ItemType Directory -Path $folder, (Join-Path $env:RPCBENCH_DATA 'runtimes/half')
        [System.IO.File]::WriteAllText((Join-Path $folder 'runtime.json'), (Get-Example 'runtime/valid/npm.json'))
        $offers = @(InModuleScope RpcBench { Get-RpcBenchmarkRuntimeOffer })
        $offers.Count | Should -Be 1
        $offers[0].Name, $offers[0].About | Should -Be @('grpc-old', 'gRPC 1.10.0 on Node')
        foreach ($line in 'Invoke-RpcBenchmark -AgainstRuntime gr', 'Remove-RpcBenchmarkRuntime -Name ') {
            $found = [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches
            $found.CompletionText | Should -Contain 'grpc-old'
        }
    }
}
