BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Get-Answer {
        InModuleScope RpcBench {
            function Invoke-Inner { [CmdletBinding()] param() Read-RpcBenchmarkSavedObject -Question @{ version = 1; want = 'Runs'; places = @(@{ path = $null }) } -Cmdlet $PSCmdlet }
            Invoke-Inner -ErrorAction SilentlyContinue -ErrorVariable failures -WarningAction SilentlyContinue -WarningVariable warnings
            $failures
            $warnings
        }
    }
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Read-RpcBenchmarkSavedObject' {
    It 'asks in one line, and returns objects, warnings and errors' {
        $failed = @{ type = 'failed'; terminating = $false; problem = @{ id = 'ResultNotFound'; message = 'm'; category = 'ObjectNotFound'; target = 'x' } }
        Use-FakeEngine -Steps @{ event = Get-ExampleEvent -Name run }, @{ event = Get-ExampleEvent -Name warning }, @{ event = $failed }, (Get-FinishedStep)
        $seen = @(Get-Answer)
        $seen[0].PSObject.TypeNames[0] | Should -Be 'RpcBench.Run'
        $seen[1].FullyQualifiedErrorId | Should -Be 'ResultNotFound,Invoke-Inner'
        $seen[1].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        "$($seen[2])" | Should -BeLike '*[[]*]'
        (Get-FakeRecord).argv | Should -Be 'results', '--control', '-'
        (Get-FakeRecord).plan | Should -BeLike '{*"want":"Runs"*'
    }

    It 'ends with an error where the engine ends before it said all' {
        Use-FakeEngine -Steps @{ event = Get-ExampleEvent -Name run }, @{ exit = 7 }
        Get-CaughtId { Get-Answer } | Should -BeLike 'EngineFailed,*'
    }
}
