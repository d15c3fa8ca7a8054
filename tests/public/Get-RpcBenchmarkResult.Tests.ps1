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
        $results[0].Path | Should -Be (Join-Path $env:RPCBENCH_DATA "results/$($ids[0]).json")
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
        @(Get-RpcBenchmarkRun @Given -ErrorAction Stop | ForEach-Object { $_.RunId }) | Should -Be @($ids[$Found])
    }

    It 'keeps the results of -Framework, -Runtime and -Scenario' {
        @((Get-RpcBenchmarkResult -Framework grpc, rpyc -Last 1).Framework) | Should -Be 'RPyC', 'gRPC'
        @((Get-RpcBenchmarkResult -Runtime Python -Scenario simple* -Last 1).Framework) | Should -Be 'RPyC'
    }

    It 'returns the floor, too, when it is asked for' {
        $file = Save-ExampleRun -RunId '20261122-150512-00000f' -Path (Join-Path $TestDrive 'floor.json') -Change { $args[0].cells[0].isFloor = $true }
        @((Get-RpcBenchmarkResult -Path $file).Framework | Sort-Object) | Should -Be 'gRPC', 'RPyC'
        @((Get-RpcBenchmarkResult -Path $file -IncludeFloor).Framework | Sort-Object) | Should -Be 'gRPC', 'RPyC', 'ZeroMQ'
    }

    It 'says which id is not there, and returns the others' {
        $runs = @(Get-RpcBenchmarkRun -RunId $ids[0], '20991122-150512-000009' -ErrorVariable failures -ErrorAction SilentlyContinue)
        $runs.RunId | Should -Be $ids[0]
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -Be 'ResultNotFound,Get-RpcBenchmarkRun'
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
        "$(Get-RpcBenchmarkResult -Path $cut 3>&1)" | Should -BeLike '*cut.json*`[ResultNotReadable`]'
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
        (Get-RpcBenchmarkRun -Path $folder).RunId | Should -Be $elsewhere
        (Get-RpcBenchmarkRun -Path $files[0]).RunId | Should -Be $elsewhere[0]
        Push-Location -LiteralPath $folder
        try {
            (Get-RpcBenchmarkRun -Path z*.json).RunId | Should -Be $elsewhere[1]
            (Get-RpcBenchmarkRun -Path '.' -RunId '*a').RunId | Should -Be $elsewhere[0]
        }
        finally {
            Pop-Location
        }
    }

    It 'reads what Get-ChildItem and Get-Item return' {
        @(Get-ChildItem -LiteralPath $folder -Filter '*.json' | Get-RpcBenchmarkRun | ForEach-Object { $_.RunId }) | Should -Be $elsewhere
        @(Get-Item -LiteralPath $folder | Get-RpcBenchmarkRun | ForEach-Object { $_.RunId }) | Should -Be $elsewhere
        @($files | ForEach-Object { [pscustomobject]@{ FullName = $_ } } | Get-RpcBenchmarkRun | ForEach-Object { $_.RunId }) | Should -Be $elsewhere
    }

    It 'says which path is not there, and reads the others' {
        $missing = Join-Path $folder 'none.json'
        $runs = @(Get-RpcBenchmarkRun -Path $missing, $files[1] -ErrorVariable failures -ErrorAction SilentlyContinue)
        $runs.RunId | Should -Be $elsewhere[1]
        $failures[0].FullyQualifiedErrorId | Should -Be 'ResultNotFound,Get-RpcBenchmarkRun'
        $failures[0].TargetObject | Should -Be $missing
    }

    It 'finds a run of another folder again from its summary, and not from ours' {
        @(Get-RpcBenchmarkRun -Path $folder | Get-RpcBenchmarkResult | ForEach-Object { $_.RunId } | Select-Object -Unique) | Should -Be $elsewhere
    }

    It 'names files that are cut short or not ours in one warning, and reads the others' {
        $mixed = Join-Path $TestDrive 'mixed'
        $good = Save-ExampleRun -RunId $elsewhere[0] -Path (Join-Path $mixed 'good.json')
        [System.IO.File]::WriteAllText((Join-Path $mixed 'cut.json'), [System.IO.File]::ReadAllText($good).Substring(0, 3000))
        [System.IO.File]::WriteAllText((Join-Path $mixed 'package.json'), '{"name":"x"}')
        [System.IO.File]::WriteAllText((Join-Path $mixed 'newer.json'), (Get-Example 'result/invalid/newer-version.json'))
        foreach ($command in 'Get-RpcBenchmarkRun', 'Get-RpcBenchmarkResult') {
            $found = @(& $command -Path $mixed -ErrorAction Stop -WarningVariable warnings -WarningAction SilentlyContinue)
            @($found.RunId | Select-Object -Unique) | Should -Be $elsewhere[0]
            # One for all of them: whoever keeps many old results would see nothing else.
            $warnings.Count | Should -Be 1
            "$warnings" | Should -Match "\b3 files .*\bcut\.json, package\.json \(ResultNotReadable\); newer\.json \(UnsupportedVersion\).*\[ResultsPassedOver\]$"
        }
    }
}

Describe 'Get-RpcBenchmarkResult, from objects that travelled' {
    BeforeAll {
        $results = @(Get-RpcBenchmarkResult -RunId $ids[0, 1])
        $runs = @(Get-RpcBenchmarkRun)
        $xml = Join-Path $TestDrive 'results.xml'
        $csv = Join-Path $TestDrive 'results.csv'
    }

    It 'reads each run once, however many of its results come' {
        ConvertTo-Json -InputObject @($results | Get-RpcBenchmarkResult) -Depth 20 | Should -BeExactly (ConvertTo-Json -InputObject $results -Depth 20)
    }

    It 'takes results and runs that were in XML' {
        $results + $runs[2] | Export-Clixml -LiteralPath $xml
        @(Import-Clixml -LiteralPath $xml | Get-RpcBenchmarkRun).RunId | Should -Be $ids
    }

    It 'takes results and runs that were in CSV' {
        $results | Export-Csv -LiteralPath $csv -NoTypeInformation
        @(Import-Csv -LiteralPath $csv | Get-RpcBenchmarkRun).RunId | Should -Be $ids[0, 1]
        $runs | Export-Csv -LiteralPath $csv -NoTypeInformation
        @(Import-Csv -LiteralPath $csv | Get-RpcBenchmarkRun).RunId | Should -Be $ids
    }

    It 'takes results and runs that came from a job' {
        $job = Start-Job -ScriptBlock {
            Import-Module -Name $args[0]
            Get-RpcBenchmarkResult -RunId $args[1]
            Get-RpcBenchmarkRun -RunId $args[2]
        } -ArgumentList (Join-Path $ModuleRoot 'RpcBench.psd1'), $ids[0], $ids[1]
        $back = @($job | Receive-Job -Wait -AutoRemoveJob)
        $back.Count | Should -Be ($perRun + 1)
        @($back | Get-RpcBenchmarkRun | ForEach-Object { $_.RunId }) | Should -Be $ids[0, 1]
    }
}
