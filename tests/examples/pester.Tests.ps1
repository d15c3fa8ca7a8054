# The suite that users copy, as it stands, in a PowerShell of its own with the Pester that runs this, against an engine that answers at once.

BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    $shell = Get-TestShell
    $pester = (Get-Module -Name Pester).Path -replace '\.psm1$', '.psd1'
    # Where Import-Module RpcBench finds it, by its name.
    $modules = Join-Path $TestDrive 'modules'
    $null = New-Item -ItemType Directory -Path $modules
    $null = New-Item -ItemType $(if ($env:OS -eq 'Windows_NT') { 'Junction' } else { 'SymbolicLink' }) -Path (Join-Path $modules 'RpcBench') -Value $ModuleRoot

    $check = ConvertFrom-Json -InputObject (Get-Example 'answer/valid/check.json')
    $row = $check.check.rows[0]
    # One process for all: PowerShell and Pester take longer to start than the suite.
    $script = @("Import-Module -Name '$pester'", "`$env:PSModulePath = '$modules' + [System.IO.Path]::PathSeparator + `$env:PSModulePath")
    foreach ($outcome in 'Slower', 'Held', 'Inconclusive') {
        # The engine judges so of us/call and errors; CPU time holds.
        $check.check.rows = @(foreach ($figure in 'UsPerCall', 'CpuUs', 'Errors') {
                $own = $row.PSObject.Copy()
                $own.figure = $figure
                $own.outcome = if ($figure -eq 'CpuUs') { 'Held' } else { $outcome }
                $own.summary = $row.summary.Replace('us/call', @{ UsPerCall = 'us/call'; CpuUs = 'CPU us'; Errors = 'errors' }[$figure])
                $own
            })
        $check.check.outcome = $outcome
        $steps = @((Get-StartedStep), (Get-ResultStep -Member @{ Path = $null }), (Get-FinishedStep))
        Use-FakeEngine -Also @{ stepsOf = @{ run = $steps }; answersOf = @{ ask = @(ConvertTo-Json -InputObject $check -Depth 6 -Compress) } }
        $script += "`$env:RPCBENCH_FAKE_SCRIPT = '$env:RPCBENCH_FAKE_SCRIPT'; `$env:RPCBENCH_FAKE_RECORD = '$env:RPCBENCH_FAKE_RECORD'"
        $script += "`$ran = Invoke-Pester -Configuration @{ Run = @{ Path = '$(Join-Path $ModuleRoot 'examples/pester')'; PassThru = `$true }; Output = @{ Verbosity = 'None' } }"
        $script += "Export-JUnitReport -Result `$ran -Path '$(Join-Path $TestDrive "$outcome.junit.xml")'; Export-NUnitReport -Result `$ran -Path '$(Join-Path $TestDrive "$outcome.nunit.xml")'"
        $script += "'${outcome}: ' + `$ran.FailedCount + ' failed, ' + `$ran.PassedCount + ' passed, ' + `$ran.TotalCount + ' in all, ' + `$ran.Result"
    }
    $said = & $shell -NoProfile -NonInteractive -Command ($script -join "`n") 2>&1 | Out-String

    function Get-Report {
        param([string] $Name)
        [System.IO.File]::ReadAllText((Join-Path $TestDrive $Name))
    }
}

AfterAll {
    Clear-FakeEngine
}

Describe 'examples/pester' {
    It 'fails where calls got slower, and its <Format> file has the figures of what failed and of what held' -ForEach @(
        @{ Format = 'junit'; Failed = '<failure ' }
        @{ Format = 'nunit'; Failed = '<failure>' }
    ) {
        $said | Should -Match 'Slower: 2 failed, 1 passed, 3 in all, Failed'
        $report = Get-Report -Name "Slower.$Format.xml"
        @([regex]::Matches($report, $Failed)).Count | Should -Be 2
        $report | Should -Match 'us/call 413 against 375: \+9\.9% \(\+8\.1%\.\.\+11\.8%\), limit \+3%\. .'
        $report | Should -Match 'holds CpuUs \(CPU us 413 against 375'
    }

    It 'passes where all holds' {
        $said | Should -Match 'Held: 0 failed, 3 passed, 3 in all, Passed'
        Get-Report -Name 'Held.junit.xml' | Should -Match 'holds UsPerCall \(us/call 413 against 375'
    }

    It 'is inconclusive where it cannot be told, and no failure' {
        $said | Should -Match 'Inconclusive: 0 failed, 1 passed, 3 in all'
        @([regex]::Matches((Get-Report -Name 'Inconclusive.nunit.xml'), 'result="Inconclusive"')).Count | Should -BeGreaterOrEqual 2
    }
}
