BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../../fixtures/StepTools.ps1"
    Import-RpcBench
    $onWindows = InModuleScope RpcBench { $script:OnWindows }
    if (-not $onWindows) {
        Import-StepFunction -Name New-RpcBenchmarkTaskObject, Register-RpcBenchmarkTask, Get-RpcBenchmarkTask, New-RpcBenchmarkEventSource, Get-RpcBenchmarkScriptPolicy, Test-RpcBenchmarkSignature
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkTaskExercise' {
    BeforeEach {
        $tasks = @{}
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkTaskObject -MockWith { 'a task' }
        Mock -ModuleName RpcBench -CommandName Register-RpcBenchmarkTask -MockWith { $tasks[$Name] = $Task }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkTask -MockWith { $tasks[$Name] }
        Mock -ModuleName RpcBench -CommandName Unregister-ScheduledTask -MockWith { $tasks.Remove("$TaskName") }
    }

    It 'registers a task in the folder of RpcBench, finds it and removes it' {
        $step = Invoke-Step -Topic Task -Id ScheduledTask
        $step.State | Should -Be 'Passed' -Because $step.Seen
        $tasks.Count | Should -Be 0
        Should -Invoke -ModuleName RpcBench -CommandName Unregister-ScheduledTask -Times 1 -Exactly -ParameterFilter { "$TaskPath" -eq '\RpcBench\' -and "$TaskName" -eq "self-test-$PID" }
    }

    It 'sees a task that is not there, and one that stays; it is removed in any case' {
        Mock -ModuleName RpcBench -CommandName Register-RpcBenchmarkTask
        (Invoke-Step -Topic Task -Id ScheduledTask).State | Should -Be 'Failed'
        Should -Invoke -ModuleName RpcBench -CommandName Unregister-ScheduledTask -Times 1 -Exactly
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkTask -MockWith { 'a task' }
        (Invoke-Step -Topic Task -Id ScheduledTask).State | Should -Be 'Failed'
    }

    It 'names the policy of scripts, and sees one that is none, and a signature that is not there' {
        Mock -ModuleName RpcBench -CommandName Test-RpcBenchmarkSignature -MockWith { $false }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkScriptPolicy -MockWith { 'RemoteSigned' }
        $step = Invoke-Step -Topic Task -Id ScriptPolicy
        $step.State | Should -Be 'Passed' -Because $step.Seen
        Mock -ModuleName RpcBench -CommandName Test-RpcBenchmarkSignature -MockWith { $true }
        (Invoke-Step -Topic Task -Id ScriptPolicy).State | Should -Be 'Failed'
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkScriptPolicy -MockWith { 'Sometimes' }
        (Invoke-Step -Topic Task -Id ScriptPolicy).State | Should -Be 'Failed'
    }

    It 'says why there is no source of events, where there is no log of Windows' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows) {
        $step = Invoke-Step -Topic Task -Id EventSource
        $step.State | Should -Be 'Failed'
        $step.Seen | Should -Not -BeNullOrEmpty
    }
}
