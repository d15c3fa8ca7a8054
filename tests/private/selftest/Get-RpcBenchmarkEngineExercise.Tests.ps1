# The real engine is asked by tests/engine/SelfTest.Tests.ps1.

BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../../fixtures/StepTools.ps1"
    Import-RpcBench
    $doctor = ConvertFrom-Json -InputObject (Get-Example 'doctor/valid/nothing-missing.json')

    function Use-Program {
        <# What the command's file ends with, by a script block that is given its first argument. #>
        param([scriptblock] $Code, [string] $Saying = '0.1.0')
        $script:ending = $Code
        $script:saying = $Saying
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkProgram -MockWith { [pscustomobject] @{ ExitCode = & $script:ending $Argument[0]; Output = $(if ($Argument[0] -eq 'frameworks') { '{"implementations":[]}' } else { $script:saying }) } }
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkEngineExercise' {
    It 'says which node runs, and sees one that says nothing' {
        $step = Invoke-Step -Topic Engine -Id NodeProgram
        $step.State | Should -Be 'Passed'
        $step.Seen | Should -Match '\d+\.\d+\.\d+'
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNodeVersion -MockWith { }
        (Invoke-Step -Topic Engine -Id NodeProgram).State | Should -Be 'Failed'
    }

    It 'looks at what doctor says, and sees a check that failed' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkDoctorReport -MockWith { $doctor }
        (Invoke-Step -Topic Engine -Id Doctor).State | Should -Be 'Passed'
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkDoctorReport -MockWith { [pscustomobject] @{ passed = @(); checks = @([pscustomobject] @{ id = 'CheckFailed'; seen = 'It broke.' }) } }
        $step = Invoke-Step -Topic Engine -Id Doctor
        $step.State, $step.Seen | Should -Be 'Failed', 'It broke.'
    }

    It 'wants an implementation of Node, and says which Python there is, if any' {
        (Invoke-Step -Topic Engine -Id Implementations -Context @{ Doctor = $doctor }).State | Should -Be 'Passed'
        (Invoke-Step -Topic Engine -Id Implementations -Context @{ Doctor = [pscustomobject] @{ findings = @() } }).State | Should -Be 'Failed'
        (Invoke-Step -Topic Engine -Id PythonFound -Context @{ Doctor = $doctor; Python = '/p' }).Seen | Should -Match '^/p, version '
        (Invoke-Step -Topic Engine -Id PythonFound).State | Should -Be 'Skipped'
    }

    It 'measures on <_> for a moment' -ForEach 'Node', 'Python' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkTrial -MockWith { "measured on $Runtime" }
        (Invoke-Step -Topic Engine -Id "RunOn$_" -Context @{ Python = '/p' }).Seen | Should -Be "measured on $_"
    }

    It 'wants the exit codes of the command: <Codes> is <State>' -ForEach @(
        @{ Codes = '0 and 2'; State = 'Passed'; Code = { if ($args[0] -eq 'frameworks') { 0 } else { 2 } } }
        @{ Codes = '0 and 0'; State = 'Failed'; Code = { 0 } }
        @{ Codes = 'none and 2'; State = 'Failed'; Code = { if ($args[0] -eq 'run') { 2 } } }
    ) {
        Use-Program -Code $Code
        $step = Invoke-Step -Topic Engine -Id CommandFile
        $step.State | Should -Be $State -Because $step.Seen
    }

    It 'wants one core to be taken and one that cannot be to be refused, and puts the variable back: <Codes> is <State>' -ForEach @(
        @{ Codes = '2 and 0'; State = 'Passed'; Code = { if ($env:RPCBENCH_ONE_CORE -eq '64') { 2 } else { 0 } } }
        @{ Codes = '0 and 0'; State = 'Failed'; Code = { 0 } }
        @{ Codes = '2 and 2'; State = 'Failed'; Code = { 2 } }
    ) {
        Use-Program -Code $Code
        $step = Invoke-Step -Topic Engine -Id CommandFileOneCore
        $step.State | Should -Be $State -Because $step.Seen
        $env:RPCBENCH_ONE_CORE | Should -BeNullOrEmpty
    }

    It 'runs the command behind a node.cmd, and puts PATH back' {
        $before = $env:PATH
        $rootBefore = $env:SystemRoot
        try {
            if (-not $rootBefore) { $env:SystemRoot = '/windows' }
            Use-Program -Code { if ($env:PATH -like '*a shim*') { 0 } else { 3 } }
            (Invoke-Step -Topic Engine -Id CommandFileShim).State | Should -Be 'Passed'
            [System.IO.File]::ReadAllText((Join-Path $TestDrive 'a shim/node.cmd')) | Should -Match '^@".*" %\*'
            # Wine ends a batch file without a word where Windows goes on with the line.
            Use-Program -Code { 0 } -Saying ''
            (Invoke-Step -Topic Engine -Id CommandFileShim).State | Should -Be 'Failed'
            Use-Program -Code { 3 }
            (Invoke-Step -Topic Engine -Id CommandFileShim).State | Should -Be 'Failed'
            $env:PATH | Should -Be $before
        }
        finally {
            $env:SystemRoot = $rootBefore
        }
    }

    It 'sees that memory was not seen from outside, and is skipped without a run' {
        $folder = Join-Path $TestDrive 'runs'
        (Invoke-Step -Topic Engine -Id SeenMemory -Context @{ Folder = $folder }).State | Should -Be 'Skipped'
        $null = New-Item -ItemType Directory -Path $folder
        foreach ($case in @{ Seen = 'null'; State = 'Failed' }, @{ Seen = '52428800'; State = 'Passed' }) {
            [System.IO.File]::WriteAllText((Join-Path $folder 'Node.json'), "{`"cells`":[{`"cost`":{`"serverSeenBytes`":$($case.Seen)}}]}")
            (Invoke-Step -Topic Engine -Id SeenMemory -Context @{ Folder = $folder }).State | Should -Be $case.State
        }
    }
}
