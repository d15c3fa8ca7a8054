BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $listing = @((Get-Example 'answer/valid/runtimes.json') -replace '\s+', ' ')
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Get-RpcBenchmarkRuntime' {
    It 'lists them, and says of one that cannot be read that it cannot' {
        Use-FakeEngine -Also @{ listing = $listing }
        $listed = @(Get-RpcBenchmarkRuntime -ErrorVariable problems -ErrorAction SilentlyContinue)
        $listed.Name | Should -Be 'grpc-old'
        $problems[0].FullyQualifiedErrorId | Should -Be 'RuntimeNotReadable,Get-RpcBenchmarkRuntime'
        $problems[0].TargetObject | Should -Be 'cut'
    }

    It 'takes names and wildcards, and suggests the nearest of one that there is not' {
        Use-FakeEngine -Also @{ listing = $listing }
        @(Get-RpcBenchmarkRuntime -Name 'GRPC-*' -ErrorAction Stop).Count | Should -Be 1
        Get-RpcBenchmarkRuntime -Name grpc-odl -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems[0].FullyQualifiedErrorId | Should -Be 'RuntimeNotFound,Get-RpcBenchmarkRuntime'
        "$($problems[0])" | Should -Match 'grpc-old'
        Get-RpcBenchmarkRuntime -Name 'nothing*' -ErrorAction Stop | Should -BeNullOrEmpty
    }
}
