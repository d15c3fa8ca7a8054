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

    It 'takes names and wildcards, and suggests the nearest of one that there is not' {
        Use-FakeEngine -Also @{ listing = $answers }
        @(Get-RpcBenchmarkBaseline -Name 'MA*' -ErrorAction Stop).Count | Should -Be 1
        Get-RpcBenchmarkBaseline -Name mian -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems[0].FullyQualifiedErrorId | Should -Be 'BaselineNotFound,Get-RpcBenchmarkBaseline'
        "$($problems[0])" | Should -Match 'main'
    }
}
