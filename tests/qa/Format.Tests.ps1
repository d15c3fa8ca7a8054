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
    $old = @(Get-RpcBenchmarkResult -Path (Join-Path $ModuleRoot 'tests/fixtures/result-version-1.json'))
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
        @($lines -match '^Rank Framework').Count | Should -Be 4
        @($lines -match '^Framework.*Achieved/s').Count | Should -Be 1
        @($lines -match '^Framework.*Highest rate/s').Count | Should -Be 1
        foreach ($rate in 'Calls/s', 'Connects/s', 'Values/s', 'MB/s') {
            @($lines -match "^Rank Framework Runtime +us/call +Ratio to best +P99 us +$rate Verdict").Count | Should -Be 1 -Because $rate
        }
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
        $header = @($lines -match '^(Rank )?Framework')[0]
        $row = $lines[-1]
        # Where a right-aligned header ends, a figure ends, and a blank or the end of the line follows.
        foreach ($column in [regex]::Matches($header, '(Rank|us/call|P99 us|Values/s|Calls/s|Connects/s|MB/s|Achieved/s|(Response|Service) us|Unstarted|Highest rate/s|Missed at/s)')) {
            $end = $column.Index + $column.Length
            $row.Substring($end - 1, 1) | Should -Match '[]0-9%-]' -Because $column.Value
            "$row ".Substring($end, 1) | Should -Be ' ' -Because $column.Value
        }
    }

    It 'show nothing where the bytes a second are not known, neither as rows nor as a list' {
        $unknown = $results[2].PSObject.Copy()
        $unknown.MBPerSecond = $null
        @(Get-Shown -InputObject $unknown | Where-Object { $_ })[-1] | Should -Match ' -( |$)'
        @(Get-Shown -InputObject ($unknown | Format-List) | Where-Object { $_ -match '^MB per second +: -$' }).Count | Should -Be 1
    }

    It 'take no more than 80 columns' {
        $all = @(Get-RpcBenchmarkResult -Path (Join-Path $ExampleRoot 'result/valid/full.json') -IncludeFloor | Where-Object State -EQ Completed)
        $all.Count | Should -BeGreaterThan 10
        foreach ($line in Get-Shown -InputObject ($all + $results + $old)) {
            $line.Length | Should -BeLessOrEqual 80 -Because $line
        }
    }

    It 'show what was judged: "<Shown>"' -ForEach @(
        @{ Index = 0; Shown = '   1 ZeroMQ    Node       210.0                      400.0    4,706 Best' }
        @{ Index = 1; Shown = '   2 gRPC      Python     236.0 1.12 (1.10..1.15)    610.0    4,073 Slower' }
        @{ Index = 3; Shown = '   - RPyC      Python         -                 -        -        - Failed, ServerNotReady' }
    ) {
        $judged = @(Get-RpcBenchmarkResult -Path (Join-Path $ExampleRoot 'result/valid/full.json'))[$Index]
        Get-Shown -InputObject $judged -Culture 'en-US' | Should -Contain $Shown
    }

    It 'show <Value> us of <Calls> calls and <Rotations> rotations as "<Shown>"' -ForEach @(
        @{ Value = 412.3; Calls = 30; Rotations = 5; Shown = '412.3' }
        @{ Value = 412.3; Calls = 29; Rotations = 5; Shown = '~410' }
        @{ Value = 4.123; Calls = 30; Rotations = 4; Shown = '~4.1' }
        @{ Value = 15234.5; Calls = 5; Rotations = 5; Shown = '~15,000' }
        @{ Value = 412.3; Calls = 4; Rotations = 4; Shown = '-' }
        @{ Value = 1523456; Calls = 100; Rotations = 100; Shown = '1,523,456' }
    ) {
        $few = $results[0].PSObject.Copy()
        $few.UsPerCall = $Value
        $few.CallCount = $Calls
        $few.RotationCount = $Rotations
        $row = @(Get-Shown -InputObject $few -Culture 'en-US' | Where-Object { $_ -match 'ZeroMQ' })[0]
        $row | Should -BeLike "   1 ZeroMQ    Node    $($Shown.PadLeft(8)) *"
    }

    It 'show a result of version 1 by its p50, apart from those with us/call' {
        $lines = @(Get-Shown -InputObject (@($results[0]) + $old[0]) -Culture 'en-US')
        $lines | Should -Contain 'Framework Runtime   P50 us   P99 us  Calls/s (as version 1 measured it)'
        @($lines -match '^ZeroMQ +Node +201\.0 +400\.0 +4,700').Count | Should -Be 1
        @($lines -match '^Rank Framework .* us/call').Count | Should -Be 1
    }

    It 'show as "<Shown>" a rank that is <Place>, unsure: <Unsure>' -ForEach @(
        @{ Place = 1; Unsure = $false; Shown = '1' }
        @{ Place = 2; Unsure = $true; Shown = '2?' }
        @{ Place = $null; Unsure = $false; Shown = '-' }
    ) {
        $placed = $results[0].PSObject.Copy()
        $placed.Rank = $Place
        $placed.RankUnsure = $Unsure
        $row = @(Get-Shown -InputObject $placed | Where-Object { $_ -match 'ZeroMQ' })[0]
        $row.Substring(0, 5) | Should -BeExactly ($Shown.PadLeft(4) + ' ')
    }

    It 'name the API and the variant of a row where they are not the usual ones, in either view: <Index>' -ForEach @(0..4 | ForEach-Object { @{ Index = $_ } }) {
        $other = $results[$Index].PSObject.Copy()
        $other.Api = 'Sync'
        $other.Variant = 'Tuned'
        $custom = Get-Shown -InputObject $results[$Index], $other
        @($custom -match ' (Node|Python) .* (\w+, )?Sync, Tuned$').Count | Should -Be 1
        @($custom -match 'Async|Default').Count | Should -Be 0
        $table = Get-Shown -InputObject ($results[$Index], $other | Format-Table)
        @($table -match ' (Node|Python) +Sync +Tuned ').Count | Should -Be 1
        @($table -match ' (Node|Python) +Async +Default ').Count | Should -Be 1
    }

    It 'show <Value> MB/s as <Shown>' -ForEach @(
        @{ Value = 0.0029; Shown = '0.0029' }
        @{ Value = 0.5; Shown = '0.50' }
        @{ Value = 12.34; Shown = '12.3' }
        @{ Value = 0; Shown = '0.0' }
    ) {
        $small = $results[2].PSObject.Copy()
        $small.MBPerSecond = [double] $Value
        $row = @(Get-Shown -InputObject $small | Where-Object { $_ -match ' ZeroMQ ' })[0]
        " $row " | Should -Match " $([regex]::Escape($Shown)) "
    }

    It 'show a figure that is not known as a dash' {
        $row = @(Get-Shown -InputObject $results[1] | Where-Object { $_ -match '^ +\S+ gRPC' })[0]
        $unknown = $results[1].PSObject.Copy()
        $unknown.ValuesPerSecond = $null
        $dashed = @(Get-Shown -InputObject $unknown | Where-Object { $_ -match '^ +\S+ gRPC' })[0]
        $dashed | Should -Match ' - Best$'
        $dashed.Length | Should -Be $row.Length
    }

    It 'put a latency that is the generator''s in brackets' {
        $row = @(Get-Shown -InputObject $results[3] | Where-Object { $_ -match '^ZeroMQ' })[0]
        $row | Should -Match ' 944\.0 +\[5,000\] +812\.0 +5,000 '
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
        @($table -match '^Rank Framework').Count | Should -Be 6
        $list = Get-Shown -InputObject ($results | Format-List)
        @($list -match '^Gap max \(us\)').Count | Should -Be 1 -Because 'only a stream has gaps'
        @($list -match '^MB per second').Count | Should -Be 1
        @($list -match '^First call p99 \(us\)').Count | Should -Be 1 -Because 'only Connect has parts'
        @($list -match '^Latency p50 \(us\)').Count | Should -Be 6
        foreach ($label in 'Run', 'Tag', 'Placement', 'Rank', 'Us per call', 'Us per call, least launch', 'Ratio to best, low', 'Verdict', 'CPU per call (us)', 'CPU verdict', 'Pauses', 'Client gap (us)', 'Server memory over floor (MB)', 'Latency p50, low (us)', 'Latency p99, high (us)', 'x floor, high', 'Latency p99.9 (us)', 'Server CPU per call (us)', 'Client memory (MB)', 'Launches', 'Event loop, client', 'Event loop, server') {
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
            $lines[2] | Should -BeExactly '      41.5 s   10 launches  SimpleCall, small int, 1 user, as deployed (judged)'
        }
    }
}
