BeforeDiscovery {
    $onWindows = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../fixtures/FakeSettings.ps1"
    $dataBefore = $env:RPCBENCH_DATA

    function Use-Report {
        <# The engine's report is this golden example, changed by a script block that is given it. #>
        param([string] $Example, [scriptblock] $Change = { })
        $report = ConvertFrom-Json -InputObject (Get-Example "doctor/valid/$Example.json")
        $null = & $Change $report
        Use-FakeEngine -Also @{ listing = @((ConvertTo-Json -InputObject $report -Depth 5) -split '\r?\n'); exit = 3 }
    }
}

AfterAll {
    Clear-FakeEngine
    $env:RPCBENCH_DATA = $dataBefore
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkFinding' {
    BeforeEach {
        $null = Use-FakeSetting
    }

    It 'has the gravest first, and what passed only when asked, under <_>' -ForEach 'en-US', 'de-DE', 'tr-TR' {
        $culture = $_
        Use-Report -Example 'something-missing'
        Invoke-UnderCulture -Culture $culture -Script {
            Set-StrictMode -Version Latest
            $ErrorActionPreference = 'Stop'
            $findings = @(Get-RpcBenchmarkFinding)
            $findings.Severity | Should -Be 'Error', 'Error', 'Unfit', 'Warning', 'Information', 'Information'
            $findings[0].PSObject.TypeNames[0] | Should -Be 'RpcBench.Finding'
            $all = @(Get-RpcBenchmarkFinding -IncludePassed)
            $all.Count | Should -Be 12
            $all[-1].Severity | Should -Be 'Passed'
        }
    }

    It 'has nothing to say of a machine where all is well' {
        Use-Report -Example 'nothing-missing'
        Get-RpcBenchmarkFinding | Should -BeNullOrEmpty
    }

    It 'adds what this module left behind' {
        Use-Report -Example 'something-missing'
        $null = Optimize-RpcBenchmarkEnvironment -Setting PowerPlan
        @(Get-RpcBenchmarkFinding | Where-Object { $_.Category -eq 'Leftover' }).Id | Should -Be 'EnvironmentOptimized'
    }

    Context 'where nothing works' {
        It 'finds that there is no node, and throws nothing' {
            Mock -ModuleName RpcBench -CommandName Find-RpcBenchmarkProgram -MockWith { }
            $global:Error.Clear()
            $finding = Get-RpcBenchmarkFinding -ErrorAction Stop
            $finding.Id | Should -Be 'NodeMissing'
            $finding.Severity | Should -Be 'Error'
            $finding.Category | Should -Be 'Installation'
            $finding.Remedy | Should -BeLike '*20.17*'
            $global:Error.Count | Should -Be 0
        }

        It 'finds that the engine is not built' {
            $env:RPCBENCH_ENGINE = Join-Path $TestDrive 'nothing/rpcbench.mjs'
            $finding = Get-RpcBenchmarkFinding -ErrorAction Stop
            $finding.Id | Should -Be 'EngineNotBuilt'
            $finding.Target | Should -Be $env:RPCBENCH_ENGINE
            $finding.Remedy | Should -BeLike '*./build.ps1'
        }

        It 'finds that node is too old' -Skip:$onWindows {
            $node = Join-Path $TestDrive 'node'
            [System.IO.File]::WriteAllText($node, "#!/bin/sh`n[ `"`$1`" = --version ] && echo v18.20.4 && exit 0`necho 'SyntaxError' >&2`nexit 1`n")
            chmod +x $node
            Mock -ModuleName RpcBench -CommandName Resolve-RpcBenchmarkNode -MockWith { Join-Path $TestDrive 'node' }
            Use-FakeEngine
            $finding = Get-RpcBenchmarkFinding -ErrorAction Stop
            $finding.Id | Should -Be 'NodeTooOld'
            $finding.Message | Should -BeLike '*18.20.4*'
            $finding.Target | Should -Be $node
        }

        It 'still says what was left behind' {
            $env:RPCBENCH_ENGINE = Join-Path $TestDrive 'nothing/rpcbench.mjs'
            $null = Optimize-RpcBenchmarkEnvironment -Setting PowerPlan
            (Get-RpcBenchmarkFinding).Id | Should -Be 'EngineNotBuilt', 'EnvironmentOptimized'
        }
    }
}
