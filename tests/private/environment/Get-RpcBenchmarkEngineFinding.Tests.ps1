BeforeDiscovery {
    # What else a report may not be is the engine's to see to, which makes it; the module looks at the version.
    $invalid = @(Get-ChildItem -Path (Join-Path $PSScriptRoot '../../../proto/examples/doctor/invalid') -Filter 'newer-version.json' | ForEach-Object { @{ Name = $_.BaseName } })
}

BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Get-Finding {
        param([string] $Example)
        Use-FakeEngine -Also @{ listing = @((Get-Example "doctor/$Example.json") -split '\r?\n'); exit = 3 }
        InModuleScope RpcBench { Get-RpcBenchmarkEngineFinding }
    }
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Get-RpcBenchmarkEngineFinding' {
    It 'has every line of the golden report, by severity' {
        $findings = @(Get-Finding -Example 'valid/something-missing')
        @($findings | ForEach-Object { "$($_.Severity) $($_.Id)" }) | Should -Be @(
            'Passed Node', 'Passed Engine', 'Error PackageMissing', 'Passed DataFolder', 'Error PackageMissing', 'Passed Implementation'
            'Unfit OtherLoad', 'Warning PriorityBelowNormal', 'Information PowerPlan', 'Information CheckFailed'
            'Passed TimerCoarse', 'Passed ClockCoarse'
        )
        @($findings.Category)[0, 6] | Should -Be 'Installation', 'Machine'
        $findings[4].Target | Should -Be 'RPyC/Python'
        $findings[9].Target | Should -Be 'MixedCores'
        foreach ($finding in $findings) {
            $finding.Message | Should -Match '\.$|out of luck$' -Because 'it is a sentence'
            ($null -eq $finding.Remedy) | Should -Be ($finding.Severity -eq 'Passed') -Because $finding.Id
        }
    }

    It 'says what the engine says to type, and which setting mends it' {
        $findings = @(Get-Finding -Example 'valid/something-missing')
        $findings[4].Remedy | Should -BeExactly (ConvertFrom-Json -InputObject (Get-Example 'doctor/valid/something-missing.json')).findings[4].remedy
        $findings[7].Remedy | Should -BeLike '*Optimize-RpcBenchmarkEnvironment -Setting Priority,*In a scheduled task set the priority to 5.'
        $findings[8].Remedy | Should -BeLike '*Optimize-RpcBenchmarkEnvironment -Setting PowerPlan,*powercfg /setactive*'
        $findings[6].Remedy | Should -Not -BeLike '*Optimize*' -Because 'other programs stay what they are'
    }

    It 'says nothing of implementations that lack the Python that is missing as a whole' {
        $findings = @(Get-Finding -Example 'valid/no-python')
        $failures = @($findings | Where-Object { $_.Severity -eq 'Error' })
        $failures.Id | Should -Be 'PythonMissing'
        $failures.Message | Should -BeExactly 'Python: no Python of 3.9 or later.'
        $failures.Remedy | Should -BeLike 'Run: winget install Python.Python.3.12, then: *'
    }

    It 'makes a finding of an answer that is none: <Name>' -ForEach $invalid {
        $errorsBefore = $Error.Count
        $finding = Get-Finding -Example "invalid/$Name"
        $finding.Severity | Should -Be 'Error'
        $finding.Id | Should -Be $(if ($Name -like '*newer-version') { 'UnsupportedVersion' } else { 'BadEvent' })
        $finding.Remedy | Should -Not -BeNullOrEmpty
        $Error.Count | Should -Be $errorsBefore -Because 'a finding is no error'
    }
}
