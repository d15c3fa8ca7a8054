BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $answers = @((Get-Example 'answer/valid/baselines.json') -replace '\r?\n\s*', ' ')
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Get-RpcBenchmarkBaseline' {
    It 'lists them, and says of one that cannot be read that it cannot' {
        Use-FakeEngine -Also @{ listing = $answers }
        $listed = @(Get-RpcBenchmarkBaseline -ErrorVariable problems -ErrorAction SilentlyContinue)
        $listed.Name | Should -Be 'main'
        $problems[0].FullyQualifiedErrorId | Should -Be 'BaselineNotReadable,Get-RpcBenchmarkBaseline'
        $problems[0].TargetObject | Should -Be 'cut'
    }

    It 'says of what is no pattern that it is none' {
        Use-FakeEngine -Also @{ listing = $answers }
        { Get-RpcBenchmarkBaseline -Name 'ma[' } | Should -Throw -ErrorId InvalidPattern*
    }

    It 'leaves it to the engine which names and wildcards mean what, and reports what it finds wrong' {
        Use-FakeEngine -Also @{ listing = $answers }
        $null = Get-RpcBenchmarkBaseline -Name 'ma*', x -ErrorAction SilentlyContinue
        (Get-FakePlan).ask, (Get-FakePlan).names | Should -Be @('ListBaselines', @('ma*', 'x'))
        $null = Get-RpcBenchmarkBaseline -ErrorAction SilentlyContinue
        (Get-FakePlan).names | Should -Be '*'
    }
}
