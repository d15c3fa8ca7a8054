BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../../fixtures/StepTools.ps1"
    Import-RpcBench
    $onWindows = InModuleScope RpcBench { $script:OnWindows }
    if (-not $onWindows) {
        Import-StepFunction -Name Add-RpcBenchmarkJobProcess, Close-RpcBenchmarkJobObject, New-RpcBenchmarkNativeType, New-RpcBenchmarkCompiledType, Invoke-RpcBenchmarkWin32Method,
        ConvertFrom-RpcBenchmarkAffinityMask, ConvertTo-RpcBenchmarkAffinityMask, Set-RpcBenchmarkProcessorAffinity, Disable-RpcBenchmarkEfficiencyMode
    }
    $right = Add-Type -PassThru -TypeDefinition "public static class SelfTest$([guid]::NewGuid().ToString('N')) { public static int GetCurrentProcessId() { return $PID; } }"
    $wrong = Add-Type -PassThru -TypeDefinition "public static class SelfTest$([guid]::NewGuid().ToString('N')) { public static int GetCurrentProcessId() { return 1; } }"
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkProcessExercise' {
    It 'has a step <_> that passes on any system' -ForEach 'ProcessTree', 'ProcessStart', 'ProcessMark', 'ProcessEnded', 'Priority', 'AffinityMask' {
        $step = Invoke-Step -Topic Process -Id $_
        $step.State | Should -Be 'Passed' -Because $step.Seen
        $step.Seen | Should -Not -BeNullOrEmpty
    }

    It 'sees <Fault>' -ForEach @(
        @{ Fault = 'a tree that was not ended'; Id = 'ProcessTree'; Name = 'Wait-RpcBenchmarkProcessEnd'; Answer = { 4711 } }
        @{ Fault = 'a start that changes'; Id = 'ProcessStart'; Name = 'Get-RpcBenchmarkProcessStart'; Answer = { [guid]::NewGuid().ToString() } }
        @{ Fault = 'a command line that is another''s'; Id = 'ProcessMark'; Name = 'Get-RpcBenchmarkProcessMark'; Answer = { [pscustomobject]@{ Program = '/usr/bin/node'; CommandLine = 'sleep'; Mark = $null; SeesMark = $false } } }
        @{ Fault = 'a process without a program'; Id = 'ProcessMark'; Name = 'Get-RpcBenchmarkProcessMark'; Answer = { [pscustomobject]@{ Program = $null; CommandLine = 'setInterval'; Mark = $null; SeesMark = $false } } }
        @{ Fault = 'a process that runs and is said to have ended'; Id = 'ProcessEnded'; Name = 'Test-RpcBenchmarkProcessEnded'; Answer = { $true } }
        @{ Fault = 'a process that has ended and is said to run'; Id = 'ProcessEnded'; Name = 'Test-RpcBenchmarkProcessEnded'; Answer = { $false } }
        @{ Fault = 'a priority that does not stay'; Id = 'Priority'; Name = 'Set-RpcBenchmarkPriority'; Answer = { } }
        @{ Fault = 'a mask that is another''s'; Id = 'AffinityMask'; Name = 'ConvertTo-RpcBenchmarkAffinityMask'; Answer = { 1 } }
        @{ Fault = 'no job object'; Id = 'JobObject'; Name = 'New-RpcBenchmarkJobObject'; Answer = { } }
    ) {
        Mock -ModuleName RpcBench -CommandName $Name -MockWith $Answer
        (Invoke-Step -Topic Process -Id $Id).State | Should -Be 'Failed'
    }

    It 'ends a process by its job, and sees one that outlives it' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows) {
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkJobObject -MockWith { New-Object -TypeName Microsoft.Win32.SafeHandles.SafeWaitHandle -ArgumentList ([System.IntPtr]::Zero), $false }
        Mock -ModuleName RpcBench -CommandName Close-RpcBenchmarkJobObject
        Mock -ModuleName RpcBench -CommandName Add-RpcBenchmarkJobProcess -MockWith { $Process.Kill() }
        $step = Invoke-Step -Topic Process -Id JobObject
        $step.State | Should -Be 'Passed' -Because $step.Seen
        Should -Invoke -ModuleName RpcBench -CommandName Close-RpcBenchmarkJobObject -Times 1 -Exactly
        Mock -ModuleName RpcBench -CommandName Wait-RpcBenchmarkProcessEnd -MockWith { $Id[0] }
        (Invoke-Step -Topic Process -Id JobObject).State | Should -Be 'Failed'
    }

    It 'calls a function of Windows by a type that was made, and one that is refused: <Id>' -ForEach @(
        @{ Id = 'NativeType'; Name = 'New-RpcBenchmarkNativeType' }
        @{ Id = 'CompiledType'; Name = 'New-RpcBenchmarkCompiledType' }
    ) {
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkWin32Method -MockWith { throw 'The handle is invalid.' }
        Mock -ModuleName RpcBench -CommandName $Name -MockWith { $right }
        (Invoke-Step -Topic Process -Id $Id).State | Should -Be 'Passed'
        Mock -ModuleName RpcBench -CommandName $Name -MockWith { $wrong }
        (Invoke-Step -Topic Process -Id $Id).State | Should -Be 'Failed'
    }

    It 'sees a call that has to fail and does not' {
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkNativeType -MockWith { $right }
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkWin32Method -MockWith { $true }
        (Invoke-Step -Topic Process -Id NativeType).State | Should -Be 'Failed'
    }

    It 'puts a process on a CPU, sees where it is then, and is skipped where none can be set' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkCallerCpu -MockWith { 0 }
        $step = Invoke-Step -Topic Process -Id Affinity
        $step.State | Should -Be 'Passed' -Because $step.Seen
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkCallerCpu -MockWith { 0 }
        Mock -ModuleName RpcBench -CommandName ConvertFrom-RpcBenchmarkAffinityMask -MockWith { 0, 1 }
        (Invoke-Step -Topic Process -Id Affinity).State | Should -Be 'Failed'
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkCallerCpu -MockWith { }
        (Invoke-Step -Topic Process -Id Affinity).State | Should -Be 'Skipped'
    }

    It 'switches the efficiency mode of a process off, and says what Windows says' {
        Mock -ModuleName RpcBench -CommandName Disable-RpcBenchmarkEfficiencyMode
        (Invoke-Step -Topic Process -Id EfficiencyMode).State | Should -Be 'Passed'
        Mock -ModuleName RpcBench -CommandName Disable-RpcBenchmarkEfficiencyMode -MockWith { throw 'The parameter is incorrect.' }
        $step = Invoke-Step -Topic Process -Id EfficiencyMode
        $step.State, $step.Seen | Should -Be 'Failed', 'The parameter is incorrect.'
    }
}
