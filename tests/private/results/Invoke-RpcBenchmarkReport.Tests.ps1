BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Invoke-Asking {
        [CmdletBinding()]
        param([string[]] $Source = @())
        InModuleScope RpcBench -Parameters @{ Source = $Source } {
            function Invoke-Inner { [CmdletBinding()] param() Invoke-RpcBenchmarkReport -Source $Source -Request @{ as = 'Html'; open = $true } -Cmdlet $PSCmdlet }
            Invoke-Inner -ErrorAction SilentlyContinue -ErrorVariable failures
            foreach ($failure in $failures) { $failure }
        }
    }

    function Use-Answer {
        param([string] $Name)
        Use-FakeEngine -Also @{ listing = @((Get-Example "report-answer/valid/$Name.json") -split "`r?`n") }
    }
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Invoke-RpcBenchmarkReport' {
    It 'tells the engine each run once' {
        Use-Answer -Name written
        (Invoke-Asking -Source 'a', 'b', 'a').path | Should -BeExactly '/home/ada/r.html'
        (Get-FakeRecord).argv -join ' ' | Should -BeExactly 'report --control -'
        $plan = Get-FakePlan
        $plan.runs | Should -Be 'a', 'b'
        $plan.open | Should -BeTrue
    }

    It 'tells an empty list of runs where none was named' {
        Use-Answer -Name written
        $null = Invoke-Asking
        (Get-FakeRecord).plan | Should -BeLike '*"runs":`[`]*'
    }

    It 'ends the cmdlet with what the engine says went wrong' {
        Use-Answer -Name failed
        { Invoke-Asking } | Should -Throw -ErrorId 'NoSavedRun,Invoke-Inner'
    }

    It 'gives a report that could not be shown, with an error' {
        Use-Answer -Name not-shown
        $answer, $failure = Invoke-Asking
        $answer.path | Should -BeExactly '/home/ada/r.html'
        $failure.FullyQualifiedErrorId | Should -BeExactly 'BrowserNotOpened,Invoke-Inner'
    }
}
