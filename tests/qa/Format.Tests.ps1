# The views name properties that exist, look the same for deserialized objects, and line up. Those of findings have a file of their own
# beside this one, and so has what load curves look like.

BeforeDiscovery {
    $files = @(Get-ChildItem -Path (Join-Path $PSScriptRoot '../../formats') -Filter '*.ps1xml' | Where-Object { $_.Name -ne 'RpcBench.Finding.Format.ps1xml' } | ForEach-Object { $_.FullName })
    $views = @(Select-Xml -LiteralPath $files -XPath '//View' | ForEach-Object { @{ View = $_.Node.Name; Node = $_.Node } })
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../fixtures/Shown.ps1"
    Import-RpcBench

    function Get-TestResult {
        <# A result of each scenario. #>
        $cells = @(
            (Get-ExampleEvent -Name result).cell
            (Get-ExampleEvent -Name result-without-floor).cell
            (Get-ExampleEvent -Name result).cell
        )
        $cells[2].scenario = 'Payload'
        $cells[2].argument = $null
        $cells[2].payloadBytes = 1MB
        $cells[2].throughput.payloadBytesPerSecond = 1GB
        $cells = @($cells) + (Get-OpenLoopExample).cell + (Get-OpenLoopExample -Ramp).cell + (Get-ExampleEvent -Name result-connect).cell
        InModuleScope RpcBench -Parameters @{ Cells = $cells } { $Cells | ForEach-Object { ConvertTo-RpcBenchmarkResult -Cell $_ -Floor $null -RunId 'r' } }
    }

    $results = @(Get-TestResult)
    $runs = @(foreach ($tags in @('nightly', 'v1'), @()) {
            $file = Save-ExampleRun -RunId '20261122-150512-0a1b2c' -Tag $tags -Path (Join-Path $TestDrive 'run.json')
            Get-RpcBenchmarkResult -Path $file -Summary
        })
    # An object of each kind that is not a result, by its type.
    $samples = @{
        'RpcBench.Plan' = InModuleScope RpcBench -Parameters @{ Planned = Get-ExampleEvent -Name planned } { ConvertTo-RpcBenchmarkPlanObject -Planned $Planned }
    }
    $samples['RpcBench.Run'] = $runs[0]
    $curves = @(Get-RpcBenchmarkResult -Path (Save-ExampleCurve -RunId '20261122-150512-0a1b2c' -Path (Join-Path $TestDrive 'curves.json')) -LoadCurve -IncludeFloor)
    $samples['RpcBench.LoadCurve'] = $curves[0]
    $samples['RpcBench.LoadPoint'] = $curves[0].Points[0]
    $samples['RpcBench.PlanGroup'] = $samples['RpcBench.Plan'].Group[0]
    $framework = InModuleScope RpcBench { ConvertTo-RpcBenchmarkFramework -Implementation ([pscustomobject]@{ framework = 'gRPC'; runtime = 'Node'; api = 'Async'; available = $false; reason = 'why'; isFloor = $false; variants = @('Default', 'Tuned') }) }
}

Describe 'The view <View>' -ForEach $views {
    It 'names only properties that its objects have' {
        $types = @($Node.ViewSelectedBy.TypeName)
        $object = if ($types -contains 'RpcBench.Framework') { $framework } elseif ($samples.ContainsKey($types[0])) { $samples[$types[0]] } else { $results[0] }
        # What is enumerated has a view and properties of its own.
        $Node.SelectNodes('.//ExpressionBinding[EnumerateCollection]/CustomControl') | ForEach-Object { $null = $_.ParentNode.RemoveChild($_) }
        $named = @($Node.SelectNodes('.//PropertyName') | ForEach-Object { $_.InnerText }) +
        @($Node.SelectNodes('.//ScriptBlock') | ForEach-Object { [regex]::Matches($_.InnerText, '\$_\.(\w+)') | ForEach-Object { $_.Groups[1].Value } })
        foreach ($name in $named) {
            $name | Should -BeIn $object.PSObject.Properties.Name
        }
    }

    It 'is for deserialized objects, too' {
        foreach ($type in @($Node.SelectNodes('.//TypeName') | ForEach-Object { $_.InnerText } | Where-Object { $_ -notlike 'Deserialized.*' })) {
            @($Node.SelectNodes('.//TypeName') | ForEach-Object { $_.InnerText }) | Should -Contain "Deserialized.$type"
        }
    }
}

Describe 'Results on the screen' {
    It 'show each scenario with columns of its own, also in one pipeline' {
        $lines = Get-Shown -InputObject $results
        @($lines -match '^Place Framework').Count | Should -Be 4
        @($lines -match '^Framework.*Achieved/s').Count | Should -Be 1
        @($lines -match '^Framework.*Highest rate/s').Count | Should -Be 1
        @($lines -match '^Place Framework.*P99 us.*Calls/s').Count | Should -Be 1
        @($lines -match '^Place Framework.*Variant.*Open us.*Close us.*Calls/s').Count | Should -Be 1
        @($lines -match '^Place Framework.*Values/s').Count | Should -Be 1
        @($lines -match '^Place Framework.*MB/s').Count | Should -Be 1
    }

    It 'stand under the name of their group' {
        $lines = Get-Shown -InputObject $results
        foreach ($result in $results) {
            $lines | Should -Contain $result.Group
        }
    }

    It 'line up with their headers, numbers to the right: <Scenario> under <Culture>' -ForEach @(
        foreach ($culture in 'en-US', 'de-DE', 'tr-TR') {
            @{ Scenario = 'SimpleCall'; Index = 0; Culture = $culture }
            @{ Scenario = 'Stream'; Index = 1; Culture = $culture }
            @{ Scenario = 'Payload'; Index = 2; Culture = $culture }
            @{ Scenario = 'OpenLoop'; Index = 3; Culture = $culture }
            @{ Scenario = 'Ramp'; Index = 4; Culture = $culture }
            @{ Scenario = 'Connect'; Index = 5; Culture = $culture }
        }
    ) {
        $lines = @(Get-Shown -InputObject $results[$Index] -Culture $Culture | Where-Object { $_ })
        $header = @($lines -match '^(Place )?Framework')[0]
        $row = $lines[-1]
        # Where a right-aligned header ends, a figure ends, and a blank or the end of the line follows.
        foreach ($column in [regex]::Matches($header, '(Place|P50 us|\+-|P90 us|P99 us|x floor|Open us|First us|Close us|Gap \w+ us|Values/s|Calls/s|MB/s|Achieved/s|(Response|Service) P50 us|Unstarted|Highest rate/s|Missed at/s)')) {
            $end = $column.Index + $column.Length
            $row.Substring($end - 1, 1) | Should -Match '[]0-9%-]' -Because $column.Value
            $row.Substring($end, 1) | Should -Be ' ' -Because $column.Value
        }
        $row | Should -Match 'Completed$'
    }

    It 'take no more than 115 columns, of the 120 that a console has' {
        foreach ($line in Get-Shown -InputObject $results) {
            $line.Length | Should -BeLessOrEqual 115
        }
    }

    It 'show as "<Shown>" a place that is <Place>, unsure: <Unsure>' -ForEach @(
        @{ Place = 1; Unsure = $false; Shown = '1' }
        @{ Place = 2; Unsure = $true; Shown = '2?' }
        @{ Place = $null; Unsure = $false; Shown = '-' }
    ) {
        $placed = $results[0].PSObject.Copy()
        $placed.Place = $Place
        $placed.PlaceUnsure = $Unsure
        $row = @(Get-Shown -InputObject $placed | Where-Object { $_ -match 'ZeroMQ' })[0]
        $row.Substring(0, 6) | Should -BeExactly ($Shown.PadLeft(5) + ' ')
    }

    It 'show the interval <Low> to <High> as "<Shown>" under <Culture>' -ForEach @(
        @{ Low = 196.98; High = 205.02; Shown = '2.0%'; Culture = 'en-US' }
        @{ Low = 196.98; High = 205.02; Shown = '2,0%'; Culture = 'de-DE' }
        @{ Low = 100; High = 121; Shown = '10.0%'; Culture = 'en-US' }
        @{ Low = 1; High = 1e30; Shown = '>999%'; Culture = 'en-US' }
        @{ Low = $null; High = $null; Shown = '-'; Culture = 'en-US' }
        @{ Low = 0; High = 10; Shown = '-'; Culture = 'en-US' }
    ) {
        $wide = $results[0].PSObject.Copy()
        $wide.LatencyP50LowUs = $Low
        $wide.LatencyP50HighUs = $High
        $lines = @(Get-Shown -InputObject $wide -Culture $Culture | Where-Object { $_ })
        $end = $lines[1].IndexOf('+-') + 2
        $lines[-1].Substring($end - 6, 7) | Should -BeExactly ($Shown.PadLeft(6) + ' ')
    }

    It 'tell the APIs of a framework apart, in either view' {
        $sync = $results[0].PSObject.Copy()
        $sync.Api = 'Sync'
        foreach ($shown in @((Get-Shown -InputObject $results[0], $sync), (Get-Shown -InputObject ($results[0], $sync | Format-Table)))) {
            @($shown -match '^ +\S+ +ZeroMQ +Node +Async ').Count | Should -Be 1
            @($shown -match '^ +\S+ +ZeroMQ +Node +Sync ').Count | Should -Be 1
        }
    }

    It 'tell the variants of a framework apart, in either view: <Scenario>' -ForEach @(
        @{ Scenario = 'SimpleCall'; Index = 0 }
        @{ Scenario = 'Stream'; Index = 1 }
        @{ Scenario = 'Payload'; Index = 2 }
        @{ Scenario = 'OpenLoop'; Index = 3 }
        @{ Scenario = 'Ramp'; Index = 4 }
    ) {
        $tuned = $results[$Index].PSObject.Copy()
        $tuned.Variant = 'Tuned'
        foreach ($shown in @((Get-Shown -InputObject $results[$Index], $tuned), (Get-Shown -InputObject ($results[$Index], $tuned | Format-Table)))) {
            @($shown -match ' Runtime .*Variant ').Count | Should -Be 1
            @($shown -match ' (Node|Python) .*Default ').Count | Should -Be 1
            @($shown -match ' (Node|Python) .*Tuned ').Count | Should -Be 1
        }
    }

    It 'show <Value> MB/s as <Shown>' -ForEach @(
        @{ Value = 0.0029; Shown = '0.0029' }
        @{ Value = 0.5; Shown = '0.50' }
        @{ Value = 12.34; Shown = '12.3' }
        @{ Value = 0; Shown = '0.0' }
    ) {
        $small = $results[2].PSObject.Copy()
        $small.MBPerSecond = [double] $Value
        $row = @(Get-Shown -InputObject $small | Where-Object { $_ -match 'Completed' })[0]
        @($row -split '\s+')[-2] | Should -BeExactly $Shown
    }

    It 'show a figure that is not known as a dash' {
        $row = @(Get-Shown -InputObject $results[1] | Where-Object { $_ -match '^ +\S+ gRPC' })[0]
        $unknown = $results[1].PSObject.Copy()
        $unknown.GapP99Us = $null
        $dashed = @(Get-Shown -InputObject $unknown | Where-Object { $_ -match '^ +\S+ gRPC' })[0]
        $dashed | Should -Match ' - '
        $dashed.Length | Should -Be $row.Length
    }

    It 'put a latency that is the generator''s in brackets' {
        $row = @(Get-Shown -InputObject $results[3] | Where-Object { $_ -match '^ZeroMQ' })[0]
        $row | Should -Match ' 944\.0 +\[5,000\.0\] +812\.0 +5,000\.0 '
    }

    It 'look the same after a trip through XML' {
        $file = Join-Path $TestDrive 'results.xml'
        $results | Export-Clixml -LiteralPath $file
        $back = @(Import-Clixml -LiteralPath $file)
        $back[0].PSObject.TypeNames | Should -Contain 'Deserialized.RpcBench.Result'
        Get-Shown -InputObject $back | Should -Be (Get-Shown -InputObject $results)
    }

    It 'look the same when they come from a job' {
        $file = Save-ExampleRun -RunId '20261122-150512-0a1b2c' -Path (Join-Path $TestDrive 'job.json')
        $job = Start-Job -ScriptBlock { Import-Module -Name $args[0]; Get-RpcBenchmarkResult -Path $args[1] } -ArgumentList (Join-Path $ModuleRoot 'RpcBench.psd1'), $file
        $back = @($job | Receive-Job -Wait -AutoRemoveJob)
        $back[0].PSObject.TypeNames | Should -Contain 'Deserialized.RpcBench.Result'
        $here = @(Get-RpcBenchmarkResult -Path $file)
        Get-Shown -InputObject $back | Should -Be (Get-Shown -InputObject $here)
        Get-Shown -InputObject ($back | Format-List) | Should -Be (Get-Shown -InputObject ($here | Format-List))
    }

    It 'are one table for Format-Table, and a full list for Format-List' {
        $table = Get-Shown -InputObject ($results | Format-Table)
        @($table -match '^Place Framework').Count | Should -Be 6
        $list = Get-Shown -InputObject ($results | Format-List)
        @($list -match '^Gap max \(us\)').Count | Should -Be 1 -Because 'only a stream has gaps'
        @($list -match '^MB per second').Count | Should -Be 1
        @($list -match '^First call p99 \(us\)').Count | Should -Be 1 -Because 'only Connect has parts'
        @($list -match '^Latency p50 \(us\)').Count | Should -Be 6
        foreach ($label in 'Run', 'Tag', 'Placement', 'Place', 'Latency p50, low (us)', 'x floor, high', 'Latency p99.9 (us)', 'Server CPU per call (us)', 'Client memory (MB)', 'Launches', 'Event loop, client', 'Event loop, server') {
            @($list -match "^$([regex]::Escape($label)) +: ").Count | Should -Be 6 -Because $label
        }
        @($list -match '^Response p50 \(us\)').Count | Should -Be 2 -Because 'only an open loop has response times'
        @($list -match '^Highest rate per second').Count | Should -Be 1
    }
}

Describe 'Runs on the screen' {
    It 'are a table, a line each, of which 80 columns show something of every column' {
        $lines = Get-Shown -InputObject $runs
        @($lines -match '^RunId +Started +State +Fit +Tag +Measured$').Count | Should -Be 1
        @($lines -match '^20261122-150512-0a1b2c 2026-11-2[123] \d\d:\d\d Completed True  nightly, v1    ZeroMQ, gRPC, RPyC$').Count | Should -Be 1
        @($lines -match ' True  -  +ZeroMQ').Count | Should -Be 1
        @(Get-Shown -InputObject $runs -Width 80 | Where-Object { $_ -match '^RunId .*Measured$' -and $_.Length -le 80 }).Count | Should -Be 1
    }

    It 'write times the same way under <_>' -ForEach 'de-DE', 'tr-TR', 'th-TH' {
        Get-Shown -InputObject $runs -Culture $_ | Should -Be (Get-Shown -InputObject $runs)
    }

    It 'are a full list for Format-List' {
        $list = Get-Shown -InputObject ($runs | Format-List)
        foreach ($label in 'Run', 'Started', 'Finished', 'Duration', 'Fit', 'Tag', 'Runtimes', 'Cells failed', 'Findings', 'Engine version', 'System', 'Memory (MB)', 'File') {
            @($list -match "^$([regex]::Escape($label)) +: .").Count | Should -Be 2 -Because $label
        }
        @($list -match '^Duration +: 00:00:49$').Count | Should -Be 2
    }

    It 'look the same after a trip through XML, and from a job' {
        $file = Join-Path $TestDrive 'runs.xml'
        $runs | Export-Clixml -LiteralPath $file
        Get-Shown -InputObject @(Import-Clixml -LiteralPath $file) | Should -Be (Get-Shown -InputObject $runs)
        Get-Shown -InputObject (@(Import-Clixml -LiteralPath $file) | Format-List) | Should -Be (Get-Shown -InputObject ($runs | Format-List))
        $job = Start-Job -ScriptBlock { Import-Module -Name $args[0]; Get-RpcBenchmarkResult -Path $args[1] -Summary } -ArgumentList (Join-Path $ModuleRoot 'RpcBench.psd1'), (Join-Path $TestDrive 'run.json')
        $back = @($job | Receive-Job -Wait -AutoRemoveJob)
        $back[0].PSObject.TypeNames | Should -Contain 'Deserialized.RpcBench.Run'
        Get-Shown -InputObject $back | Should -Be (Get-Shown -InputObject $runs[1])
    }
}

Describe 'Frameworks on the screen' {
    It 'are a table with the reason for what is missing' {
        $lines = Get-Shown -InputObject $framework
        @($lines -match '^Name +Runtime +Api +Variant +Available +Version +Reason').Count | Should -Be 1
        @($lines -match '^gRPC +Node +Async +Default, Tuned +False +- +why').Count | Should -Be 1
    }
}

Describe 'A plan on the screen' {
    It 'has a line for each group, with time and launches, also when it was serialized' {
        $plan = $samples['RpcBench.Plan']
        $plan | Export-Clixml -Path (Join-Path $TestDrive 'plan.xml') -Depth 3
        foreach ($object in $plan, (Import-Clixml -Path (Join-Path $TestDrive 'plan.xml'))) {
            $lines = @(Get-Shown -InputObject $object -Culture 'de-DE' | Where-Object { $_ })
            $lines[0] | Should -BeExactly 'ZeroMQ on Python: SimpleCall, Stream'
            $lines[1] | Should -BeExactly '1 results in 1 groups, about 0:00:41.'
            $lines[2] | Should -BeExactly '      41.5 s   10 launches  SimpleCall, small int, 1 user, one core (judged)'
        }
    }
}
