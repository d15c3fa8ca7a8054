BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Test-RpcBenchmarkRunId' {
    It 'is <Fits> for <Id> where <Asked> was asked for' -ForEach @(
        @{ Id = '20261122-150512-0a1b2c'; Asked = $null; Fits = $true }
        @{ Id = '20261122-150512-0a1b2c'; Asked = '20261122-150512-0A1B2C'; Fits = $true }
        @{ Id = '20261122-150512-0a1b2c'; Asked = '20261122*'; Fits = $true }
        @{ Id = '20261122-150512-0a1b2c'; Asked = '*I*', '*0A1?2c'; Fits = $true }
        @{ Id = '20261122-150512-0a1b2c'; Asked = '20261122'; Fits = $false }
        @{ Id = '20261122-150512-0a1b2c'; Asked = '20261123*', 'x'; Fits = $false }
    ) {
        InModuleScope RpcBench -Parameters $_ {
            $source = New-Object -TypeName System.Collections.Specialized.OrderedDictionary
            Add-RpcBenchmarkRunSource -Source $source -RunId $Asked
            Test-RpcBenchmarkRunId -RunId $Id -Source $source[''] | Should -Be $Fits
        }
    }
}
