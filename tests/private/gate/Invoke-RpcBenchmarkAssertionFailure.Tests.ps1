BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $fail = {
        param($outcome, $text = 'why <actual>')
        InModuleScope RpcBench -Parameters @{ Outcome = $outcome; Text = $text } {
            function Assert-It { [CmdletBinding()] param($Outcome, $Text) Invoke-RpcBenchmarkAssertionFailure -Outcome $Outcome -Text $Text -Cmdlet $PSCmdlet }
            Assert-It -Outcome $Outcome -Text $Text -ErrorAction Stop
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

    It 'keeps what Pester would take away of a text that gives reasons' {
        $failure = { & $fail 'Inconclusive' 'Held because of this, and because it had to. Because so.' } | Should -Throw -PassThru
        "$failure" | Should -BeLike '*Held owing to this, and since it had to. Since so.'
    }

    It 'is <Id> without Pester, for what <Outcome>' -ForEach @(
        @{ Outcome = 'Failed'; Id = 'BaselineNotHeld' }
        @{ Outcome = 'Inconclusive'; Id = 'BaselineNotTold' }
    ) {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkPester
        Get-CaughtId { & $fail $Outcome } | Should -Be "$Id,Assert-It"
    }
}
