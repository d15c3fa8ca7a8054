BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Invoke-Exercise {
        <# A line with these members, its script, and a context with these. #>
        param([hashtable] $Line = @{}, [scriptblock] $Script = { 'seen' }, [hashtable] $Context = @{})
        $facts = @{ id = 'Thing'; what = 'a thing'; where = @('a.ps1'); system = 'Any'; by = 'Thing'; needs = @(); without = $null; seen = 'nobody' }
        foreach ($name in $Line.Keys) { $facts[$name] = $Line[$name] }
        $shared = @{ Folder = $TestDrive.ToString(); Node = '/n'; Python = $null; IsElevated = $false; Done = @{} }
        foreach ($name in $Context.Keys) { $shared[$name] = $Context[$name] }
        InModuleScope RpcBench -Parameters @{ Line = [pscustomobject] $facts; Script = $Script; Context = [pscustomobject] $shared } {
            Invoke-RpcBenchmarkExercise -Line $Line -Script $Script -Context $Context
        }
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'Invoke-RpcBenchmarkExercise' {
    It 'has passed with what was seen' {
        $step = Invoke-Exercise -Script { "with $($args[0].Node)" }
        $step.PSObject.TypeNames[0] | Should -Be 'RpcBench.InstallationStep'
        $step.Id, $step.State, $step.Seen, $step.What | Should -Be 'Thing', 'Passed', 'with /n', 'a thing'
        $step.Where | Should -Be 'a.ps1'
        $step.Duration | Should -BeOfType [timespan]
    }

    It 'has failed with the reason that stands behind all others' {
        $step = Invoke-Exercise -Script { [System.IO.File]::ReadAllText((Join-Path $TestDrive 'no such file')) }
        $step.State | Should -Be 'Failed'
        $step.Seen | Should -Match 'no such file'
    }

    It 'is skipped where <Because>, and the script does not run' -ForEach @(
        @{ Because = 'nothing exercises it'; Line = @{ without = 'It takes two.' }; Seen = '^It takes two\.$' }
        @{ Because = 'something that it needs is not there'; Line = @{ needs = @('Node', 'Python') }; Seen = 'Python' }
        @{ Because = 'it takes an elevated PowerShell'; Line = @{ needs = @('IsElevated') }; Seen = 'elevated' }
        @{ Because = 'it is of another system'; Line = @{ system = 'Windows' }; Seen = 'Windows' }
    ) {
        InModuleScope RpcBench { $script:OnWindows = $false }
        $step = Invoke-Exercise -Line $Line -Script { throw 'It ran.' }
        $step.State | Should -Be 'Skipped'
        $step.Seen | Should -Match $Seen
    }

    It 'runs where what it needs is there' {
        InModuleScope RpcBench { $script:OnWindows = $true }
        (Invoke-Exercise -Line @{ system = 'Windows'; needs = @('IsElevated', 'Node') } -Context @{ IsElevated = $true }).State | Should -Be 'Passed'
    }

    It 'runs a step once, whose lines there are several, and each line has what it came to' {
        $done = @{}
        $times = @{ run = 0 }
        foreach ($id in 'Thing', 'Other') {
            $step = Invoke-Exercise -Line @{ id = $id } -Script { $times['run']++; "run $($times['run'])" }.GetNewClosure() -Context @{ Done = $done }
            $step.Id, $step.State, $step.Seen | Should -Be $id, 'Passed', 'run 1'
        }
        # What one line cannot have, another's step does not give it.
        (Invoke-Exercise -Line @{ needs = @('Python') } -Context @{ Done = $done }).State | Should -Be 'Skipped'
    }

    It 'is skipped where the script says so' {
        $step = Invoke-Exercise -Script { @{ Skipped = 'no address' } }
        $step.State, $step.Seen | Should -Be 'Skipped', 'no address'
    }

    It 'names neither the home of the user nor the temporary folder' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkSystemHome -MockWith { '/home/somebody' }
        (Invoke-Exercise -Script { "/home/somebody/a and $($args[0].Folder)/b" }).Seen | Should -Be '~/a and ~/b'
    }
}
