# The views: what a user sees in 80 columns, of objects here and of objects that travelled. The engine makes the rows of results and comparisons, and
# holds these in its own tests; here it is held that they reach the screen.

BeforeDiscovery {
    $files = @(Get-ChildItem -Path (Join-Path $PSScriptRoot '../../formats') -Filter '*.ps1xml' | ForEach-Object { $_.FullName })
    $views = @(Select-Xml -LiteralPath $files -XPath '//View' | ForEach-Object { @{ View = $_.Node.Name; Node = $_.Node } })
    $kinds = 'RpcBench.Result', 'RpcBench.Run', 'RpcBench.LoadCurve', 'RpcBench.LoadPoint', 'RpcBench.Comparison', 'RpcBench.Finding', 'RpcBench.Environment', 'RpcBench.Installation', 'RpcBench.InstallationStep', 'RpcBench.Plan', 'RpcBench.Framework'
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../fixtures/Shown.ps1"
    Import-RpcBench
    $run = Join-Path $ExampleRoot 'result/valid/full.json'
    $runs = Join-Path $TestDrive 'runs'
    $null = New-Item -ItemType Directory -Path $runs
    Copy-Item -LiteralPath $run -Destination $runs
    Copy-Item -LiteralPath (Join-Path $ExampleRoot 'result/valid/load-curve.json') -Destination $runs
    # An object of each kind, by its type.
    $samples = InModuleScope RpcBench -Parameters @{ Planned = Get-ExampleEvent -Name planned; Ready = ConvertFrom-Json -InputObject (Get-Example 'setup-events/valid/ready.json') } {
        $long = 'Many more words that go on and on, so that one line cannot hold them all, and the view has to break it somewhere between two of them.'
        @{
            'RpcBench.Plan'              = ConvertTo-RpcBenchmarkPlanObject -Planned $Planned
            'RpcBench.Framework'         = ConvertTo-RpcBenchmarkFramework -Implementation ([pscustomobject]@{ framework = 'gRPC'; runtime = 'Node'; api = 'Async'; available = $false; reason = 'why'; isFloor = $false; variants = @('Default', 'Tuned') })
            'RpcBench.EnvironmentChange' = @(
                ConvertTo-RpcBenchmarkEnvironmentChange -Setting PowerPlan -Before '381b4222-f694-41f0-9685-ff5bb260df2e' -After '8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c' -State Applied
                ConvertTo-RpcBenchmarkEnvironmentChange -Setting Priority -Before $null -After $null -State Unavailable -ProcessId 4711
            )
            'RpcBench.Runtime'           = ConvertTo-RpcBenchmarkRuntime -Python $Ready.python -Origin Made
            'RpcBench.StoppedRun'        = [pscustomobject]@{ PSTypeName = 'RpcBench.StoppedRun'; RunId = 'r'; StartedAt = [datetime]::Now; ProcessCount = 1; FileCount = 2; RuleCount = 0; SettingCount = 1; Path = $null }
            'RpcBench.Finding'           = @(
                ConvertTo-RpcBenchmarkFinding -Id PackageMissing -Severity Error -Category Installation -Message 'It is missing.' -Remedy 'Run: x' -Target 'RPyC/Python'
                ConvertTo-RpcBenchmarkFinding -Id OtherLoad -Severity Warning -Category Machine -Message $long -Remedy 'Wait.'
                ConvertTo-RpcBenchmarkFinding -Id CpuQuota -Severity Passed -Category Machine -Message 'Nothing found.'
            )
        }
    }
    $samples['RpcBench.Environment'] = [pscustomobject]@{
        PSTypeName = 'RpcBench.Environment'; Fit = $false; UnfitBecause = @($samples['RpcBench.Finding'][1].Message); ErrorCount = 1; UnfitCount = 0; WarningCount = 1; InformationCount = 0
        Findings = $samples['RpcBench.Finding']
    }
    $samples['RpcBench.InstallationStep'] = @(
        [pscustomobject]@{ PSTypeName = 'RpcBench.InstallationStep'; Id = 'CommandFileOneCore'; State = 'Failed'; What = 'w'; Seen = $samples['RpcBench.Finding'][1].Message; Where = @('x'); Duration = [timespan]::Zero }
        [pscustomobject]@{ PSTypeName = 'RpcBench.InstallationStep'; Id = 'Priority'; State = 'Passed'; What = 'w'; Seen = 'Normal, then BelowNormal'; Where = @('x'); Duration = [timespan]::Zero }
    )
    $samples['RpcBench.Installation'] = [pscustomobject]@{
        PSTypeName = 'RpcBench.Installation'; Passed = $false; PassedCount = 1; FailedCount = 1; SkippedCount = 0; Version = '0.1.0'; System = 'Microsoft Windows 10.0.26100'
        Architecture = 'X64'; PowerShell = '7.6.9 Core'; Node = '22.1.0'; Python = $null; IsElevated = $false; TestedAt = [datetime]::Now; Steps = $samples['RpcBench.InstallationStep']
    }
    $samples['RpcBench.Result'] = @(Get-RpcBenchmarkResult -Path $run -IncludeFloor)
    $samples['RpcBench.Comparison'] = @($samples['RpcBench.Result'] | Compare-RpcBenchmarkResult)
    $samples['RpcBench.Run'] = @(Get-RpcBenchmarkRun -Path $runs)
    $samples['RpcBench.LoadCurve'] = @(Get-RpcBenchmarkLoadCurve -Path $runs)
    $samples['RpcBench.LoadPoint'] = $samples['RpcBench.LoadCurve'][0].Points
    $samples['RpcBench.PlanGroup'] = $samples['RpcBench.Plan'].Group[0]
}

Describe 'The view <View>' -ForEach $views {
    It 'names only properties that its objects have, and is for deserialized objects, too' {
        $types = @($Node.SelectNodes('./ViewSelectedBy/TypeName') | ForEach-Object { $_.InnerText })
        $types | Should -Be $types[0], "Deserialized.$($types[0])"
        # What is enumerated has a view and properties of its own.
        $Node.SelectNodes('.//ExpressionBinding[EnumerateCollection]/CustomControl') | ForEach-Object { $null = $_.ParentNode.RemoveChild($_) }
        $known = @($samples[$types[0]])[0].PSObject.Properties.Name + @('Name', 'Version', 'Severity', 'Id', 'Message', 'State', 'Seen')
        $named = @($Node.SelectNodes('.//PropertyName') | ForEach-Object { $_.InnerText }) +
        @($Node.SelectNodes('.//ScriptBlock') | ForEach-Object { [regex]::Matches($_.InnerText, '\$_\.(\w+)') | ForEach-Object { $_.Groups[1].Value } })
        $named.Count | Should -BeGreaterThan 0
        @($named | Where-Object { $_ -notin $known }) | Should -BeNullOrEmpty
    }
}

Describe 'On the screen, <_>' -ForEach $kinds {
    It 'is the same under every culture, and after a trip through XML' {
        $objects = @($samples[$_])
        $here = Get-Shown -InputObject $objects -Width 80
        if ($_ -ne 'RpcBench.Plan') {
            foreach ($culture in 'de-DE', 'tr-TR', 'fa-IR') {
                Get-Shown -InputObject $objects -Width 80 -Culture $culture | Should -Be $here -Because $culture
            }
        }
        $file = Join-Path $TestDrive 'objects.xml'
        $objects | Export-Clixml -LiteralPath $file -Depth 3
        Get-Shown -InputObject @(Import-Clixml -LiteralPath $file) -Width 80 | Should -Be $here
        # A plan has no list of its own.
        if ($_ -eq 'RpcBench.Plan') { return }
        Get-Shown -InputObject (@(Import-Clixml -LiteralPath $file) | Format-List) -Width 80 | Should -Be (Get-Shown -InputObject ($objects | Format-List) -Width 80)
    }

    It 'keeps to a console of 80 columns, of which PowerShell keeps the last one free, and breaks no number' {
        $wide = @(Get-Shown -InputObject @($samples[$_]) -Width 200 | Where-Object { $_ })
        foreach ($line in Get-Shown -InputObject @($samples[$_]) -Width 79) {
            $line.Length | Should -BeLessOrEqual 79
        }
        # What the engine has laid out is not laid out again: it is the same at any width.
        if ($_ -in 'RpcBench.Result', 'RpcBench.Comparison', 'RpcBench.LoadCurve', 'RpcBench.LoadPoint') {
            @(Get-Shown -InputObject @($samples[$_]) -Width 79 | Where-Object { $_ }) | Should -Be $wide
        }
    }
}

Describe 'Results on the screen' {
    It 'have ratio, interval and verdict in the table that leads, rows by rank, and the answers and versions once, at the end' {
        $lines = @(Get-Shown -InputObject $samples['RpcBench.Result'] -Width 80)
        $first = @($lines -cmatch ' (Best|Same|Slower)\b')[0..2]
        $first[0] | Should -Match '^ +1= +ZeroMQ +Node +210 +Best'
        $first[2] | Should -Match '^ +2 +gRPC +Python +236 +\+12\.4% \(10\.2\.\.14\.6\) +Slower'
        $answer = [array]::IndexOf($lines, @($lines -match '^Request/response latency ')[0])
        $answer | Should -BeGreaterThan ([array]::IndexOf($lines, @($lines -match 'calls/s on 8 connections')[0]))
        @($lines -match '^Request/response latency ').Count | Should -Be 1
        @($lines -match '^Node 20\.20\.2: ').Count | Should -Be 1
    }

    It 'are one table for Format-Table, and for Format-List all that is known, by the names of the members' {
        $table = Get-Shown -InputObject ($samples['RpcBench.Result'] | Format-Table) -Width 80
        @($table -match '^Rank Framework Runtime +us/call +Ratio Verdict').Count | Should -BeGreaterThan 3
        $list = @(Get-Shown -InputObject ($samples['RpcBench.Result'][0] | Format-List) -Width 80)
        foreach ($name in 'UsPerCall', 'UsPerCallMin', 'RatioLow', 'Verdict', 'WorkVerdict', 'FloorRatio', 'CpuUsPerCall', 'Tag', 'Path') {
            @($list -match "^$name +: .").Count | Should -Be 1 -Because $name
        }
        @($list -match '^GapMaxUs ').Count | Should -Be 0 -Because 'a call has no gaps'
    }
}

Describe 'Comparisons on the screen' {
    It 'have both sides, ratio, interval and verdict in a row, why nothing was judged below it, and what the twin resolves last' {
        $lines = @(Get-Shown -InputObject $samples['RpcBench.Comparison'] -Width 80)
        @($lines -match '^  gRPC on Python +ZeroMQ on Node +\+12\.4% \(10\.2\.\.14\.6\)  Slower$').Count | Should -Be 1
        @($lines -match '^    because one of them failed$').Count | Should -BeGreaterThan 0
        @($lines -match '^Two identical copies: ').Count | Should -BeGreaterThan 0
    }
}

Describe 'Runs, curves and findings on the screen' {
    It 'are a run a line; Format-List has findings and answers in lines that end between words' {
        $lines = @(Get-Shown -InputObject $samples['RpcBench.Run'] -Width 80)
        @($lines -match '^20261122-150512-0a1b2c \d{4}-\d\d-\d\d \d\d:\d\d Completed +True ').Count | Should -Be 2
        $list = @(Get-Shown -InputObject ($samples['RpcBench.Run'][0] | Format-List) -Width 80)
        @($list -match '^Findings +: (Warning|Information) ').Count | Should -Be 1
        @($list -match '^Answers +: Request/response latency ').Count | Should -Be 1
    }

    It 'have every point of a curve in a row, the knee named' {
        $lines = @(Get-Shown -InputObject $samples['RpcBench.LoadCurve'] -Width 80)
        @($lines -match '^ZeroMQ on Node .*: knee at 4 users, 14000 calls/s$').Count | Should -Be 1
        @($lines -match '^ +4 +1 +14000 .* knee$').Count | Should -Be 1
    }

    It 'have findings under their severity, with what to do below' {
        $lines = @(Get-Shown -InputObject $samples['RpcBench.Finding'] -Width 80)
        foreach ($severity in 'Error', 'Warning', 'Passed') {
            @($lines -match "^ +Severity: $severity$").Count | Should -Be 1
        }
        $lines | Should -Contain '    -> Run: x'
        $lines | Should -Contain 'CpuQuota             Nothing found.'
    }
}

Describe 'Frameworks and plans on the screen' {
    It 'are a table with the reason for what is missing' {
        @((Get-Shown -InputObject $samples['RpcBench.Framework']) -match '^gRPC +Node +Async +Default, Tuned +False +- +why').Count | Should -Be 1
    }

    It 'have a line for each group of a plan, with time and launches, also when it was serialized' {
        $samples['RpcBench.Plan'] | Export-Clixml -Path (Join-Path $TestDrive 'plan.xml') -Depth 3
        foreach ($object in $samples['RpcBench.Plan'], (Import-Clixml -Path (Join-Path $TestDrive 'plan.xml'))) {
            $lines = @(Get-Shown -InputObject $object -Culture 'de-DE' | Where-Object { $_ })
            $lines[0] | Should -BeExactly 'ZeroMQ on Python: SimpleCall, Stream'
            $lines[2] | Should -BeExactly '      41.5 s   10 launches  SimpleCall, small int, 1 user, as deployed (judged)'
        }
    }
}
