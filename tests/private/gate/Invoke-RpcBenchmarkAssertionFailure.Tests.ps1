BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $fail = {
        param($outcome)
        InModuleScope RpcBench -Parameters @{ Outcome = $outcome } {
            function Assert-It { [CmdletBinding()] param($Outcome) Invoke-RpcBenchmarkAssertionFailure -Outcome $Outcome -Text 'why <actual>' -Cmdlet $PSCmdlet }
            Assert-It -Outcome $Outcome -ErrorAction Stop
        }
    }
}

Describe 'Invoke-RpcBenchmarkAssertionFailure' {
    It 'is an assertion that failed, or a result that Pester leaves open' {
        $failure = { & $fail 'Failed' } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -Be 'PesterAssertionFailed'
        $failure.TargetObject | Should -Not -BeNullOrEmpty -Because 'the output of Pester reads the place in it'
        Get-CaughtId { & $fail 'Inconclusive' } | Should -Be 'PesterTestInconclusive'
    }

    It 'is <Id> without Pester, for what <Outcome>' -ForEach @(
        @{ Outcome = 'Failed'; Id = 'BaselineNotHeld' }
        @{ Outcome = 'Inconclusive'; Id = 'BaselineNotTold' }
    ) {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkPester
        Get-CaughtId { & $fail $Outcome } | Should -Be "$Id,Assert-It"
    }
}
