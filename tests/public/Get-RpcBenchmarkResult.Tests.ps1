BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $dataBefore = $env:RPCBENCH_DATA
    $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'
    $ids = '20261122-150512-000001', '20261123-150512-000002', '20261124-150512-000003'
    $null = Save-ExampleRun -RunId $ids[0] -Tag 'nightly'
    $null = Save-ExampleRun -RunId $ids[1] -Tag 'v1', 'nightly' -Change { $args[0].findings = @(@{ id = 'TwinDiffers'; severity = 'Unfit'; seen = 's'; remedy = '' }) }
    $null = Save-ExampleRun -RunId $ids[2]
    # The golden run has a cell of each: ZeroMQ on Node (SimpleCall), gRPC on Python (Stream), RPyC on Python (SimpleCall).
    $perRun = 3
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
}

Describe 'Get-RpcBenchmarkResult' {
    It 'returns the results of all runs, the oldest first' {
        $results = @(Get-RpcBenchmarkResult -ErrorAction Stop)
        $results.Count | Should -Be (3 * $perRun)
        @($results.RunId | Select-Object -Unique) | Should -Be $ids
        $results[0].PSObject.TypeNames | Should -Be 'RpcBench.Result.SimpleCall', 'RpcBench.Result', 'System.Management.Automation.PSCustomObject', 'System.Object'
        $results[0].Tag | Should -Be 'nightly'
    }

    It 'returns the runs of <Name>: <Found>' -ForEach @(
        @{ Name = 'an id'; Given = @{ RunId = '20261123-150512-000002' }; Found = 1 }
        @{ Name = 'ids with wildcards'; Given = @{ RunId = '*1', '*3' }; Found = 0, 2 }
        @{ Name = 'a tag'; Given = @{ Tag = 'NIGHTLY' }; Found = 0, 1 }
        @{ Name = 'one of two tags'; Given = @{ Tag = 'v*', 'x' }; Found = 1 }
        @{ Name = 'a time on'; Given = @{ After = [datetime]::SpecifyKind([datetime] '2026-11-23T15:05:12', 'Utc') }; Found = 1, 2 }
        @{ Name = 'before a time'; Given = @{ Before = [datetime]::SpecifyKind([datetime] '2026-11-23T15:05:12', 'Utc').ToLocalTime() }; Found = 0 }
        @{ Name = 'a framework'; Given = @{ Framework = 'z*' }; Found = 0, 1, 2 }
        @{ Name = 'the last'; Given = @{ Last = 2 }; Found = 1, 2 }
        @{ Name = 'the last with a tag'; Given = @{ Last = 1; Tag = 'nightly' }; Found = 1 }
        @{ Name = 'nobody'; Given = @{ Framework = 'none' }; Found = @() }
    ) {
        @(Get-RpcBenchmarkResult @Given -ErrorAction Stop | ForEach-Object { $_.RunId } | Select-Object -Unique) | Should -Be @($ids[$Found])
        @(Get-RpcBenchmarkResult @Given -Summary -ErrorAction Stop | ForEach-Object { $_.RunId }) | Should -Be @($ids[$Found])
    }

    It 'keeps the results of -Framework, -Runtime and -Scenario' {
        @((Get-RpcBenchmarkResult -Framework grpc, rpyc -Last 1).Framework) | Should -Be 'gRPC', 'RPyC'
        @((Get-RpcBenchmarkResult -Runtime Python -Scenario simple* -Last 1).Framework) | Should -Be 'RPyC'
    }

    It 'returns the floor, too, when it is asked for' {
        $file = Save-ExampleRun -RunId '20261122-150512-00000f' -Path (Join-Path $TestDrive 'floor.json') -Change { $args[0].cells[0].isFloor = $true }
        (Get-RpcBenchmarkResult -Path $file).Framework | Should -Be 'gRPC', 'RPyC'
        (Get-RpcBenchmarkResult -Path $file -IncludeFloor).Framework | Should -Be 'ZeroMQ', 'gRPC', 'RPyC'
    }

    It 'returns one object for each run with -Summary' {
        $runs = @(Get-RpcBenchmarkResult -Summary)
        $runs.Count | Should -Be 3
        $runs[0].PSObject.TypeNames[0] | Should -Be 'RpcBench.Run'
        $runs.Fit | Should -Be $true, $false, $true
        $runs.Tag | Should -Be 'nightly', 'v1, nightly', $null
        @($runs | Where-Object Fit | Sort-Object -Property StartedAt -Descending).RunId | Should -Be $ids[2, 0]
        ($runs | Measure-Object -Property Cells -Sum).Sum | Should -Be (3 * $perRun)
    }

    It 'returns the load curves with -LoadCurve, of the runs and names that were asked for' {
        $file = Save-ExampleCurve -RunId '20261122-150512-00000c' -Tag 'curves' -Path (Join-Path $TestDrive 'curves/run.json')
        $curves = @(Get-RpcBenchmarkResult -Path $file -LoadCurve -WarningAction Stop)
        $curves[0].PSObject.TypeNames[0] | Should -Be 'RpcBench.LoadCurve'
        $curves.Framework | Should -Be 'ZeroMQ', 'gRPC'
        $curves.Tag | Should -Be 'curves', 'curves'
        (Get-RpcBenchmarkResult -Path $file -LoadCurve -IncludeFloor).Framework | Should -Be 'ZeroMQ', 'gRPC', 'Tcp'
        (Get-RpcBenchmarkResult -Path $file -LoadCurve -Framework z*).KneeConcurrency | Should -Be 4
    }

    It 'finds the curves of results, and of the runs that load curves came from' {
        $env:RPCBENCH_DATA = Join-Path $TestDrive 'data of curves'
        try {
            $null = Save-ExampleCurve -RunId '20261122-150512-00000c'
            $null = Save-ExampleRun -RunId '20261122-150512-00000d'
            $curves = @(Get-RpcBenchmarkResult -Tag * -Last 1 | Get-RpcBenchmarkResult -LoadCurve -WarningAction SilentlyContinue)
            $curves | Should -BeNullOrEmpty
            $curves = @(Get-RpcBenchmarkResult -RunId '*c' | Get-RpcBenchmarkResult -LoadCurve)
            $curves.Count | Should -Be 2
            (Get-RpcBenchmarkResult -LoadCurve -WarningAction Stop).Count | Should -Be 2 -Because 'one run of two has curves'
            @($curves | Get-RpcBenchmarkResult -Summary).RunId | Should -Be '20261122-150512-00000c'
        }
        finally {
            $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'
        }
    }

    It 'says once that no run has a load curve, and nothing where there is no run' {
        Get-RpcBenchmarkResult -LoadCurve -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warnings.Count | Should -Be 1
        "$warnings" | Should -BeLike '*`[NoLoadCurve`]'
        Get-RpcBenchmarkResult -LoadCurve -Tag none -WarningAction Stop | Should -BeNullOrEmpty
    }

    It 'does not return curves and summaries at once' {
        Get-CaughtId { Get-RpcBenchmarkResult -Summary -LoadCurve } | Should -Be 'AmbiguousParameterSet,Get-RpcBenchmarkResult'
    }

    It 'says which id is not there, and returns the others' {
        $runs = @(Get-RpcBenchmarkResult -RunId $ids[0], '20991122-150512-000009' -Summary -ErrorVariable failures -ErrorAction SilentlyContinue)
        $runs.RunId | Should -Be $ids[0]
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -Be 'ResultNotFound,Get-RpcBenchmarkResult'
        $failures[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $failures[0].TargetObject | Should -Be '20991122-150512-000009'
    }

    It 'returns nothing, and says nothing, where no run has been saved yet' {
        $env:RPCBENCH_DATA = Join-Path $TestDrive 'empty'
        try {
            Get-RpcBenchmarkResult -ErrorAction Stop | Should -BeNullOrEmpty
            Get-CaughtId { Get-RpcBenchmarkResult -RunId $ids[0] -ErrorAction Stop } | Should -Be 'ResultNotFound,Get-RpcBenchmarkResult'
        }
        finally {
            $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'
        }
    }

    It 'refuses to return the last none' {
        Get-CaughtId { Get-RpcBenchmarkResult -Last 0 } | Should -Be 'ParameterArgumentValidationError,Get-RpcBenchmarkResult'
    }

    It 'lets the pipeline end it' {
        (Get-RpcBenchmarkResult | Select-Object -First 1).RunId | Should -Be $ids[0]
    }

    It 'works under strict mode, $ErrorActionPreference Stop and <_>' -ForEach 'de-DE', 'tr-TR' {
        Set-StrictMode -Version Latest
        $ErrorActionPreference = 'Stop'
        $here = ConvertTo-Json -InputObject @(Get-RpcBenchmarkResult) -Depth 20
        $there = Invoke-UnderCulture -Culture $_ -Script { ConvertTo-Json -InputObject @(Get-RpcBenchmarkResult) -Depth 20 }
        $there | Should -BeExactly $here
        (Invoke-UnderCulture -Culture $_ -Script { Get-RpcBenchmarkResult -Tag NIGHTLY -Framework RPYC -Scenario SIMPLECALL }).Count | Should -Be 2
    }

    It 'honours the warning preference of the script that calls it' {
        $cut = Join-Path $TestDrive 'cut.json'
        [System.IO.File]::WriteAllText($cut, '{"kind":"RpcBench.Run"')
        $WarningPreference = 'SilentlyContinue'
        @(Get-RpcBenchmarkResult -Path $cut 3>&1) | Should -BeNullOrEmpty
        $WarningPreference = 'Continue'
        "$(Get-RpcBenchmarkResult -Path $cut 3>&1)" | Should -BeLike '*cut.json*`[BadResult`]'
    }
}

Describe 'Get-RpcBenchmarkResult, from elsewhere' {
    BeforeAll {
        $folder = Join-Path $TestDrive 'runs [old]'
        $files = @(
            Save-ExampleRun -RunId '20250101-000000-00000a' -Path (Join-Path $folder 'grpc [1].json')
            Save-ExampleRun -RunId '20250102-000000-00000b' -Path (Join-Path $folder 'zeromq.json')
        )
        $elsewhere = '20250101-000000-00000a', '20250102-000000-00000b'
    }

    It 'reads a folder, files by wildcard, and a file with brackets in its name' {
        (Get-RpcBenchmarkResult -Path $folder -Summary).RunId | Should -Be $elsewhere
        (Get-RpcBenchmarkResult -Path $files[0] -Summary).RunId | Should -Be $elsewhere[0]
        Push-Location -LiteralPath $folder
        try {
            (Get-RpcBenchmarkResult -Path z*.json -Summary).RunId | Should -Be $elsewhere[1]
            (Get-RpcBenchmarkResult -Path '.' -RunId '*a' -Summary).RunId | Should -Be $elsewhere[0]
        }
        finally {
            Pop-Location
        }
    }

    It 'reads what Get-ChildItem and Get-Item return' {
        @(Get-ChildItem -LiteralPath $folder -Filter '*.json' | Get-RpcBenchmarkResult -Summary | ForEach-Object { $_.RunId }) | Should -Be $elsewhere
        @(Get-Item -LiteralPath $folder | Get-RpcBenchmarkResult -Summary | ForEach-Object { $_.RunId }) | Should -Be $elsewhere
        @($files | ForEach-Object { [pscustomobject]@{ FullName = $_ } } | Get-RpcBenchmarkResult -Summary | ForEach-Object { $_.RunId }) | Should -Be $elsewhere
    }

    It 'says which path is not there, and reads the others' {
        $missing = Join-Path $folder 'none.json'
        $runs = @(Get-RpcBenchmarkResult -Path $missing, $files[1] -Summary -ErrorVariable failures -ErrorAction SilentlyContinue)
        $runs.RunId | Should -Be $elsewhere[1]
        $failures[0].FullyQualifiedErrorId | Should -Be 'ResultNotFound,Get-RpcBenchmarkResult'
        $failures[0].TargetObject | Should -Be $missing
    }

    It 'finds a run of another folder again from its summary, and not from ours' {
        @(Get-RpcBenchmarkResult -Path $folder -Summary | Get-RpcBenchmarkResult | ForEach-Object { $_.RunId } | Select-Object -Unique) | Should -Be $elsewhere
    }

    It 'names a file that is cut short or not ours in a warning, and reads the others' {
        $mixed = Join-Path $TestDrive 'mixed'
        $good = Save-ExampleRun -RunId $elsewhere[0] -Path (Join-Path $mixed 'good.json')
        [System.IO.File]::WriteAllText((Join-Path $mixed 'cut.json'), [System.IO.File]::ReadAllText($good).Substring(0, 3000))
        [System.IO.File]::WriteAllText((Join-Path $mixed 'package.json'), '{"name":"x"}')
        [System.IO.File]::WriteAllText((Join-Path $mixed 'newer.json'), (Get-Example 'result/invalid/newer-version.json'))
        foreach ($summary in $true, $false) {
            $found = @(Get-RpcBenchmarkResult -Path $mixed -Summary:$summary -ErrorAction Stop -WarningVariable warnings -WarningAction SilentlyContinue)
            @($found.RunId | Select-Object -Unique) | Should -Be $elsewhere[0]
            $warnings.Count | Should -Be 3
            @("$warnings" -split '(?<=\])' | Where-Object { $_ -match 'cut\.json.*\[BadResult\]' }).Count | Should -Be 1
            @("$warnings" -split '(?<=\])' | Where-Object { $_ -match 'package\.json.*\[BadResult\]' }).Count | Should -Be 1
            @("$warnings" -split '(?<=\])' | Where-Object { $_ -match 'newer\.json.*\[UnsupportedVersion\]' }).Count | Should -Be 1
        }
    }
}

Describe 'Get-RpcBenchmarkResult, from objects that travelled' {
    BeforeAll {
        $results = @(Get-RpcBenchmarkResult -RunId $ids[0, 1])
        $runs = @(Get-RpcBenchmarkResult -Summary)
        $xml = Join-Path $TestDrive 'results.xml'
        $csv = Join-Path $TestDrive 'results.csv'
    }

    It 'reads each run once, however many of its results come' {
        Mock -ModuleName RpcBench -CommandName Read-RpcBenchmarkResultFile -MockWith { & $script:ReadFile -Path $Path }
        $script:ReadFile = & (Get-Module -Name RpcBench) { ${function:Read-RpcBenchmarkResultFile} }
        ConvertTo-Json -InputObject @($results | Get-RpcBenchmarkResult) -Depth 20 | Should -BeExactly (ConvertTo-Json -InputObject $results -Depth 20)
        Should -Invoke -ModuleName RpcBench -CommandName Read-RpcBenchmarkResultFile -Times 2 -Exactly
    }

    It 'takes results and runs that were in XML' {
        $results + $runs[2] | Export-Clixml -LiteralPath $xml
        @(Import-Clixml -LiteralPath $xml | Get-RpcBenchmarkResult -Summary).RunId | Should -Be $ids
    }

    It 'takes results and runs that were in CSV' {
        $results | Export-Csv -LiteralPath $csv -NoTypeInformation
        @(Import-Csv -LiteralPath $csv | Get-RpcBenchmarkResult -Summary).RunId | Should -Be $ids[0, 1]
        $runs | Export-Csv -LiteralPath $csv -NoTypeInformation
        @(Import-Csv -LiteralPath $csv | Get-RpcBenchmarkResult -Summary).RunId | Should -Be $ids
    }

    It 'takes results and runs that came from a job' {
        $job = Start-Job -ScriptBlock {
            Import-Module -Name $args[0]
            Get-RpcBenchmarkResult -RunId $args[1]
            Get-RpcBenchmarkResult -RunId $args[2] -Summary
        } -ArgumentList (Join-Path $ModuleRoot 'RpcBench.psd1'), $ids[0], $ids[1]
        $back = @($job | Receive-Job -Wait -AutoRemoveJob)
        $back.Count | Should -Be ($perRun + 1)
        @($back | Get-RpcBenchmarkResult -Summary | ForEach-Object { $_.RunId }) | Should -Be $ids[0, 1]
    }
}
