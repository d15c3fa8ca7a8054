BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Test-RpcBenchmarkCell' {
    It 'is <Fits> for <Wanted.Keys> <Wanted.Values>' -ForEach @(
        @{ Wanted = @{}; Fits = $true }
        @{ Wanted = @{ Framework = 'zero*', 'x' }; Fits = $true }
        @{ Wanted = @{ Framework = 'gRPC' }; Fits = $false }
        @{ Wanted = @{ Runtime = 'python' }; Fits = $false }
        @{ Wanted = @{ Scenario = 'simplecall' }; Fits = $true }
        @{ Wanted = @{ Scenario = 'S*'; Runtime = 'Node'; Framework = 'ZeroMQ' }; Fits = $true }
        @{ Wanted = @{ Scenario = 'Stream'; Runtime = 'Node'; Framework = 'ZeroMQ' }; Fits = $false }
    ) {
        InModuleScope RpcBench -Parameters @{ Wanted = $Wanted; Cell = (Get-ExampleEvent -Name result).cell; Fits = $Fits } {
            Test-RpcBenchmarkCell -Cell $Cell -Wanted $Wanted | Should -Be $Fits
        }
    }
}
