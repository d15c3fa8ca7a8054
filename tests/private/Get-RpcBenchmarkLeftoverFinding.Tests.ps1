BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../fixtures/FakeSettings.ps1"
    $dataBefore = $env:RPCBENCH_DATA

    function Get-Finding { InModuleScope RpcBench { Get-RpcBenchmarkLeftoverFinding } }
    function Write-Run {
        param([string] $Name, [string] $Example, [string] $State)
        $null = New-Item -ItemType Directory -Path (Join-Path $env:RPCBENCH_DATA 'results') -Force
        $run = (Get-Example "result/valid/$Example.json") -replace '"state": "\w+"', "`"state`": `"$State`""
        [System.IO.File]::WriteAllText((Join-Path $env:RPCBENCH_DATA "results/$Name.json"), $run)
    }
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

    It 'says where the last run is when it was stopped, and only of the last' {
        Write-Run -Name '20260101-000000-aaaaaa' -Example partial -State Partial
        $finding = Get-Finding
        $finding.Id | Should -Be 'RunInterrupted'
        $finding.Severity | Should -Be 'Information'
        $finding.Target | Should -BeLike '*20260101-000000-aaaaaa.json'
        Write-Run -Name '20260101-000001-aaaaaa' -Example run -State Completed
        Get-Finding | Should -BeNullOrEmpty
    }

    It 'has nothing to say of a result that is none' {
        $null = New-Item -ItemType Directory -Path (Join-Path $env:RPCBENCH_DATA 'results') -Force
        [System.IO.File]::WriteAllText((Join-Path $env:RPCBENCH_DATA 'results/9.json'), '')
        Get-Finding | Should -BeNullOrEmpty
    }
}
