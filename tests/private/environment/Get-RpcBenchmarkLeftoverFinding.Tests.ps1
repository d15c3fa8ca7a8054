BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../../fixtures/FakeSettings.ps1"
    $dataBefore = $env:RPCBENCH_DATA

    function Get-Finding { InModuleScope RpcBench { Get-RpcBenchmarkLeftoverFinding } }
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkLeftoverFinding' {
    BeforeEach {
        $null = Use-FakeSetting
    }

    It 'has nothing to say where nothing was left' {
        Get-Finding | Should -BeNullOrEmpty
        Test-Path -LiteralPath $env:RPCBENCH_DATA | Should -BeFalse
    }

    It 'reminds of an optimized environment, until it is restored' {
        $null = Optimize-RpcBenchmarkEnvironment
        $findings = @(Get-Finding)
        $findings.Id | Should -Be 'EnvironmentOptimized', 'EnvironmentOptimized'
        $findings.Target | Should -Be 'PowerPlan', 'Priority'
        $findings.Severity | Select-Object -Unique | Should -Be 'Information'
        $findings.Category | Select-Object -Unique | Should -Be 'Leftover'
        $findings.Remedy | Select-Object -Unique | Should -BeLike '*Restore-RpcBenchmarkEnvironment'
        $null = Restore-RpcBenchmarkEnvironment
        Get-Finding | Should -BeNullOrEmpty
    }

    It 'leaves out what no longer matters here: a process that has ended, another machine' {
        $null = Optimize-RpcBenchmarkEnvironment
        Edit-Journal { if ($args[0].setting -eq 'Priority') { $args[0].process.start = 'long ago' } else { $args[0].machine = 'elsewhere' } }
        Get-Finding | Should -BeNullOrEmpty
    }

    It 'warns of a journal that cannot be read' {
        $null = New-Item -ItemType Directory -Path $env:RPCBENCH_DATA
        [System.IO.File]::WriteAllText((Get-JournalFile), '{')
        $finding = Get-Finding
        $finding.Id | Should -Be 'BadJournal'
        $finding.Severity | Should -Be 'Warning'
        $finding.Target | Should -Be (Get-JournalFile)
        $finding.Remedy | Should -Not -BeNullOrEmpty
    }

    It 'tells of an interrupted run, and warns while something of it still runs' {
        $engine = Invoke-TestProcess
        $worker = Invoke-TestProcess -RunId 'r1'
        try {
            Save-TestRecord -RunId r1 -Engine $engine -Worker $worker
            Get-Finding | Should -BeNullOrEmpty -Because 'it is under way'
            foreach ($case in @{ Ends = $engine; Severity = 'Warning' }, @{ Ends = $worker; Severity = 'Information' }) {
                $case.Ends.Kill()
                $case.Ends.WaitForExit()
                $finding = Get-Finding
                $finding.Id | Should -Be 'RunInterrupted'
                $finding.Target | Should -Be 'r1'
                $finding.Severity | Should -Be $case.Severity
                $finding.Remedy | Should -BeLike '*Stop-RpcBenchmarkRun'
            }
        }
        finally {
            $engine, $worker | ForEach-Object { if (-not $_.HasExited) { $_.Kill() } }
        }
        $null = Stop-RpcBenchmarkRun
        Get-Finding | Should -BeNullOrEmpty
    }
}
