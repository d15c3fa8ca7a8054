BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $dataBefore = $env:RPCBENCH_DATA

    function Use-Step {
        <# Lines One, Two and Three, of which Two is as a script block says and Three is exercised by One. #>
        param([scriptblock] $Two = { 'second' })
        $made = @{ One = { "first, $env:RPCBENCH_DATA" }; Two = $Two }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkEngineExercise -MockWith { [ordered] @{ One = $made['One']; Two = $made['Two'] } }.GetNewClosure()
        foreach ($topic in 'Machine', 'Network', 'Process', 'Task') { Mock -ModuleName RpcBench -CommandName "Get-RpcBenchmark${topic}Exercise" -MockWith { [ordered] @{} } }
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkSelfTestContext -MockWith { [pscustomobject] @{ Folder = $Folder; Node = $null; Python = $null; IsElevated = $false; DataFolder = $null; Done = @{} } }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkSelfTestLine -MockWith {
            foreach ($id in 'One', 'Two', 'Three') {
                [pscustomobject] @{ id = $id; what = "what $id is"; where = [string[]] @('x'); seen = 's'; system = 'Any'; by = $(if ($id -eq 'Three') { 'One' } else { $id }); needs = [string[]] @(); without = $null }
            }
        }
    }
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
    Import-RpcBench
}

Describe 'Test-RpcBenchmarkInstallation' {
    It 'has passed where no step failed, and is true with -Quiet' {
        Use-Step
        $installation = @(Test-RpcBenchmarkInstallation)
        $installation.Count | Should -Be 1
        $installation[0].PSObject.TypeNames[0] | Should -Be 'RpcBench.Installation'
        $installation[0].Passed | Should -BeTrue
        $installation[0].PassedCount, $installation[0].FailedCount, $installation[0].SkippedCount | Should -Be 3, 0, 0
        $installation[0].Steps.Id | Should -Be 'One', 'Two', 'Three'
        $installation[0].Steps.What | Should -Be 'what One is', 'what Two is', 'what Three is'
        $installation[0].Version | Should -Be (Get-Module -Name RpcBench).Version
        $quiet = Test-RpcBenchmarkInstallation -Quiet
        $quiet | Should -BeOfType [bool]
        $quiet | Should -BeTrue
    }

    It 'has failed where one step did, does the others, and leaves the user''s $Error as it was' {
        Use-Step -Two { throw 'It does not work.' }
        $global:Error.Clear()
        $installation = Test-RpcBenchmarkInstallation
        $global:Error.Count | Should -Be 0
        $installation.Passed | Should -BeFalse
        $installation.Steps.State | Should -Be 'Passed', 'Failed', 'Passed'
        $installation.Steps[1].Seen | Should -Be 'It does not work.'
        Test-RpcBenchmarkInstallation -Quiet | Should -BeFalse
    }

    It 'works in a data folder of its own, and leaves nothing behind' {
        Use-Step
        $env:RPCBENCH_DATA = Join-Path $TestDrive 'mine'
        $before = @([System.IO.Directory]::GetDirectories([System.IO.Path]::GetTempPath(), 'rpcbench-self-test-*'))
        (Test-RpcBenchmarkInstallation).Steps[0].Seen | Should -Not -Match 'mine'
        $env:RPCBENCH_DATA | Should -Be (Join-Path $TestDrive 'mine')
        @([System.IO.Directory]::GetDirectories([System.IO.Path]::GetTempPath(), 'rpcbench-self-test-*')) | Should -Be $before
    }

    It 'writes the report, as well as returning what it says' {
        Use-Step
        Push-Location -LiteralPath $TestDrive
        try {
            (Test-RpcBenchmarkInstallation -ReportPath ./report.md).Passed | Should -BeTrue
        }
        finally {
            Pop-Location
        }
        [System.IO.File]::ReadAllText((Join-Path $TestDrive 'report.md')) | Should -Match '\| Two \| Passed \| second \| what Two is \|'
    }

    It 'says where the report cannot be written, and returns what it says' {
        Use-Step
        $folder = New-Item -ItemType Directory -Path (Join-Path $TestDrive 'a folder')
        $answer = Test-RpcBenchmarkInstallation -ReportPath $folder -ErrorAction SilentlyContinue -ErrorVariable problem
        # It also has what was thrown and caught on the way there.
        @($problem | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | ForEach-Object { $_.FullyQualifiedErrorId }) | Should -Contain 'ReportNotWritable,Test-RpcBenchmarkInstallation'
        $answer.Passed | Should -BeTrue
    }

    It 'measures nothing before it knows that the report has a place: <_>' -ForEach 'env:report', 'no-such-drive:/report.md' {
        Use-Step
        Get-CaughtId { Test-RpcBenchmarkInstallation -ReportPath $_ } | Should -Be 'ReportNotWritable,Test-RpcBenchmarkInstallation'
        Should -Not -Invoke -ModuleName RpcBench -CommandName New-RpcBenchmarkSelfTestContext
    }
}
