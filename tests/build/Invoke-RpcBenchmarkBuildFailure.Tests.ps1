BeforeAll {
    . "$PSScriptRoot/../fixtures/BuildTools.ps1"
}

Describe 'Invoke-RpcBenchmarkBuildFailure' {
    It 'throws the sentence with its id and what it is about' {
        try {
            Invoke-RpcBenchmarkBuildFailure -Id SomeId -Message 'A sentence.' -TargetObject 'thing'
        }
        catch {
            $caught = $_
        }
        $caught.FullyQualifiedErrorId | Should -BeExactly 'SomeId'
        $caught.Exception.Message | Should -BeExactly 'A sentence.'
        $caught.TargetObject | Should -BeExactly 'thing'
    }
}
