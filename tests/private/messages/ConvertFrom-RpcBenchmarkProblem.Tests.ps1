BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertFrom-RpcBenchmarkProblem' {
    It 'takes id, message, remedy and target' {
        InModuleScope RpcBench -Parameters @{ Problem = (Get-ExampleEvent -Name failed-run).problem } {
            $record = ConvertFrom-RpcBenchmarkProblem -Problem $Problem
            $record.FullyQualifiedErrorId | Should -Be $Problem.id
            $record.CategoryInfo.Category | Should -Be $Problem.category
            $record.Exception.Message | Should -Be $Problem.message
            $record.ErrorDetails.RecommendedAction | Should -Be $Problem.remedy
            $record.TargetObject | Should -Be $Problem.target
        }
    }

    It 'does without remedy and target' {
        InModuleScope RpcBench {
            $record = ConvertFrom-RpcBenchmarkProblem -Problem ([pscustomobject]@{ id = 'WrongAnswer'; message = 'm' })
            $record.TargetObject | Should -BeNullOrEmpty
            $record.ErrorDetails | Should -BeNullOrEmpty
        }
    }
}
