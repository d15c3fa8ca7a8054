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

    It 'leaves it to the engine which names and wildcards mean what, and reports what it finds wrong' {
        Use-FakeEngine -Also @{ listing = $listing }
        $null = Get-RpcBenchmarkRuntime -Name 'ma*', x -ErrorAction SilentlyContinue
        (Get-FakePlan).ask, (Get-FakePlan).names | Should -Be @('ListRuntimes', @('ma*', 'x'))
        $null = Get-RpcBenchmarkRuntime -ErrorAction SilentlyContinue
        (Get-FakePlan).names | Should -Be '*'
    }
}
