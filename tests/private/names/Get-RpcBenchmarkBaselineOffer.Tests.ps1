BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $dataBefore = $env:RPCBENCH_DATA
    $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
}

Describe 'Get-RpcBenchmarkBaselineOffer' {
    It 'offers those that are whole, and completes -Baseline and -Name with them' {
        InModuleScope RpcBench { Get-RpcBenchmarkBaselineOffer } | Should -BeNullOrEmpty
        $folder = Join-Path $env:RPCBENCH_DATA 'baselines/main'
        $null = New-Item -ItemType Directory -Path $folder, (Join-Path $env:RPCBENCH_DATA 'baselines/half')
        [System.IO.File]::WriteAllText((Join-Path $folder 'baseline.json'), (Get-Example 'baseline/valid/main.json'))
        $offers = @(InModuleScope RpcBench { Get-RpcBenchmarkBaselineOffer })
        $offers.Count | Should -Be 1
        $offers[0].Name | Should -Be 'main'
        foreach ($line in 'Invoke-RpcBenchmark -Baseline ma', 'Test-RpcBenchmarkResult -Baseline ', 'Remove-RpcBenchmarkBaseline -Name ', 'Set-RpcBenchmarkBaseline -Name ma') {
            $found = [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches
            $found.CompletionText | Should -Contain 'main'
        }
    }
}
