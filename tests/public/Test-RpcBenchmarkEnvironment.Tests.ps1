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

Describe 'Test-RpcBenchmarkEnvironment' {
    BeforeEach {
        $null = Use-FakeSetting
    }

    It 'is <Fit> with -Quiet where <Because>' -ForEach @(
        @{ Fit = $false; Because = 'something is missing'; Change = { $args[0].checks = @() } }
        @{ Fit = $false; Because = 'the machine is unfit'; Change = { $args[0].findings = @() } }
        @{ Fit = $true; Because = 'there is at worst a warning'; Change = { $args[0].findings = @(); $args[0].checks = @($args[0].checks | Select-Object -Skip 1) } }
    ) {
        Use-Report -Example 'something-missing' -Change $Change
        $answer = Test-RpcBenchmarkEnvironment -Quiet
        $answer | Should -BeOfType [bool]
        $answer | Should -Be $Fit
    }

    It 'is one object that says whether the machine is fit, and why not' {
        Use-Report -Example 'something-missing'
        $environment = @(Test-RpcBenchmarkEnvironment)
        $environment.Count | Should -Be 1
        $environment[0].PSObject.TypeNames[0] | Should -Be 'RpcBench.Environment'
        $environment[0].Fit | Should -BeFalse
        $environment[0].ErrorCount, $environment[0].UnfitCount, $environment[0].WarningCount | Should -Be 2, 1, 1
        $environment[0].UnfitBecause.Count | Should -Be 3
        $environment[0].Findings.Count | Should -Be 6
    }

    It 'is fit, and an object, where there is nothing to say' {
        Use-Report -Example 'nothing-missing'
        $environment = Test-RpcBenchmarkEnvironment
        $environment.Fit | Should -BeTrue
        , $environment.Findings | Should -BeOfType [object[]]
        $environment.Findings.Count | Should -Be 0
        Test-RpcBenchmarkEnvironment -Quiet | Should -BeTrue
    }

    It 'is no error where nothing works' {
        Mock -ModuleName RpcBench -CommandName Find-RpcBenchmarkProgram -MockWith { }
        (Test-RpcBenchmarkEnvironment -ErrorAction Stop).Findings.Id | Should -Be 'NodeMissing'
        Test-RpcBenchmarkEnvironment -Quiet | Should -BeFalse
    }
}
