BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Get-Summary {
        param([object] $Run)
        $file = Join-Path $TestDrive 'run.json'
        [System.IO.File]::WriteAllText($file, (ConvertTo-Json -InputObject $Run -Depth 20))
        InModuleScope RpcBench -Parameters @{ Path = $file } { ConvertTo-RpcBenchmarkRun -Read (Read-RpcBenchmarkResultFile -Path $Path -Outline) }
    }
}

Describe 'ConvertTo-RpcBenchmarkRun' {
    It 'says when a run was, what it measured, and where' {
        $run = Get-ExampleRun -RunId '20261122-150512-0a1b2c' -Tag 'nightly', 'v1'
        $summary = Get-Summary -Run $run
        $summary.PSObject.TypeNames[0] | Should -Be 'RpcBench.Run'
        $summary.RunId | Should -Be '20261122-150512-0a1b2c'
        $summary.StartedAt | Should -Be ([datetime]::SpecifyKind([datetime] '2026-11-22T15:05:12.250', 'Utc').ToLocalTime())
        $summary.StartedAt.Kind | Should -Be 'Local'
        $summary.Duration | Should -Be ([timespan]::FromSeconds(49.75))
        $summary.State | Should -Be 'Completed'
        $summary.Tag | Should -BeExactly 'nightly, v1'
        $summary.Frameworks | Should -BeExactly 'ZeroMQ, gRPC, RPyC'
        $summary.Runtimes | Should -BeExactly 'Node, Python'
        $summary.Scenarios | Should -BeExactly 'SimpleCall, Stream'
        $summary.Placements | Should -BeExactly 'AsDeployed'
        $summary.Groups | Should -Be 2
        $summary.Cells | Should -Be 3
        $summary.FailedCells | Should -Be 1
        $summary.Findings | Should -Be 1
        $summary.Seed | Should -Be 42
        $summary.EngineVersion | Should -Be $run.engine.version
        $summary.Cpu | Should -Be $run.machine.cpuModel
        $summary.MemoryMB | Should -Be ($run.machine.memoryBytes / 1MB)
        $summary.Path | Should -Be (Join-Path $TestDrive 'run.json')
    }

    It 'counts the floor, but not as a framework that was measured; a twin not at all' {
        $run = Get-ExampleRun
        $run.cells[0].isFloor = $true
        $run.cells[1].twinOf = 'another'
        $summary = Get-Summary -Run $run
        $summary.Cells | Should -Be 2
        $summary.Frameworks | Should -BeExactly 'RPyC'
        $run.plan.includeFloor = $true
        (Get-Summary -Run $run).Frameworks | Should -BeExactly 'ZeroMQ, RPyC'
    }

    It 'is <Fit> with findings of <Severities>' -ForEach @(
        @{ Severities = @(); Fit = $true }
        @{ Severities = 'Warning', 'Info'; Fit = $true }
        @{ Severities = 'Warning', 'Unfit'; Fit = $false }
    ) {
        $run = Get-ExampleRun
        $run.findings = @($Severities | ForEach-Object { @{ id = 'X'; severity = $_; seen = 's'; remedy = '' } })
        $summary = Get-Summary -Run $run
        $summary.Fit | Should -Be $Fit
        $summary.Findings | Should -Be $Severities.Count
    }

    It 'knows a run that has no cells, and no tags' {
        $run = Get-ExampleRun
        $run.cells = @()
        $run.groups = @()
        $run.plan.PSObject.Properties.Remove('tags')
        $summary = Get-Summary -Run $run
        $summary.Cells | Should -Be 0
        $summary.Frameworks | Should -BeExactly ''
        $null -eq $summary.Tag | Should -BeTrue
    }

    It 'is flat, so that CSV and JSON keep it' {
        $summary = Get-Summary -Run (Get-ExampleRun)
        foreach ($property in $summary.PSObject.Properties | Where-Object { $null -ne $_.Value }) {
            $property.Value.GetType().IsPrimitive -or $property.Value -is [string] -or $property.Value -is [datetime] -or $property.Value -is [timespan] | Should -BeTrue -Because $property.Name
        }
    }
}
