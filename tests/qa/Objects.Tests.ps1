# What the objects are worth to the rest of PowerShell: ConvertTo-Json, Export-Csv, Sort-Object, Where-Object, Measure-Object, Export-Clixml, under
# cultures that write numbers otherwise.

BeforeDiscovery {
    $cultures = 'en-US', 'de-DE', 'tr-TR', 'fa-IR'
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    # One with all figures, one without a p99 or a floor, one that failed and has none.
    $file = Save-ExampleRun -RunId '20261122-150512-0a1b2c' -Tag 'nightly' -Path (Join-Path $TestDrive 'run.json') -Change {
        $args[0].cells[0].latency.p50Ns = 201500
        $args[0].cells[1].latency.p50Ns = 1000000
        $args[0].cells[1].latency.p99Ns = $null
        $args[0].cells[2].latency.p50Ns = $null
        $args[0].cells[2].latency.p99Ns = $null
    }
    $results = @(Get-RpcBenchmarkResult -Path $file)
    $run = Get-RpcBenchmarkRun -Path $file
}

Describe 'Results under <_>' -ForEach $cultures {
    BeforeAll {
        $culture = $_
    }

    It 'are the same JSON, with a point in numbers and with null for what is not known' {
        $json = Invoke-UnderCulture -Culture $culture -Script { ConvertTo-Json -InputObject $results -Depth 20 }
        $json | Should -BeExactly (ConvertTo-Json -InputObject $results -Depth 20)
        $json | Should -Match '"LatencyP50Us": +201\.5'
        $json | Should -Match '"LatencyP99Us": +null'
        $back = @(ConvertFrom-Json -InputObject $json)
        $back[0].LatencyP50Us | Should -Be 201.5
        $back[0].Detail.histograms.calls | Should -Be $results[0].Detail.histograms.calls
    }

    It 'keep their figures in JSON at the depth that ConvertTo-Json goes by itself' {
        $back = @(Invoke-UnderCulture -Culture $culture -Script { ConvertFrom-Json -InputObject (ConvertTo-Json -InputObject $results -WarningAction SilentlyContinue) })
        foreach ($name in $results[0].PSObject.Properties.Name | Where-Object { $_ -ne 'Detail' }) {
            $back[0].$name | Should -Be $results[0].$name -Because $name
        }
    }

    It 'come back from CSV in the same culture, with the cell''s id for Detail' {
        $path = Join-Path $TestDrive 'results.csv'
        $rows = @(Invoke-UnderCulture -Culture $culture -Script {
                $results | Export-Csv -LiteralPath $path -NoTypeInformation
                Import-Csv -LiteralPath $path
            })
        $rows.Count | Should -Be 3
        @($rows[0].PSObject.Properties.Name) | Should -Be @($results[0].PSObject.Properties.Name)
        # PowerShell 7 writes numbers in CSV as the culture does, and so do spreadsheets read them.
        foreach ($property in $results[0].PSObject.Properties | Where-Object { $_.Value -is [double] }) {
            [double]::Parse($rows[0].($property.Name), [cultureinfo]::GetCultureInfo($culture)) | Should -Be $property.Value -Because $property.Name
        }
        $rows[0].Detail | Should -Be $results[0].CellId
        @($rows | Where-Object Framework -EQ 'gRPC')[0].LatencyP99Us | Should -BeExactly ''
    }

    It 'sort by a figure, not by its text; what is not known comes first' {
        $sorted = Invoke-UnderCulture -Culture $culture -Script { $results | Sort-Object -Property LatencyP50Us }
        $sorted.Framework | Should -Be 'RPyC', 'ZeroMQ', 'gRPC'
        $sorted[1].LatencyP50Us | Should -BeLessThan $sorted[2].LatencyP50Us
        (Invoke-UnderCulture -Culture $culture -Script { $results | Sort-Object -Property LatencyP50Us -Descending | Select-Object -First 1 }).Framework | Should -Be 'gRPC'
    }

    It 'are chosen by figures and by names' {
        Invoke-UnderCulture -Culture $culture -Script {
            @($results | Where-Object LatencyP50Us -LT 201.6 | Where-Object LatencyP50Us -GT 201.4).Framework | Should -Be 'ZeroMQ'
            @($results | Where-Object Scenario -EQ 'simplecall').Count | Should -Be 2
            @($results | Where-Object { $null -eq $_.LatencyP99Us }).Count | Should -Be 2
            @($results | Where-Object Tag -Contains 'nightly').Count | Should -Be 3
        }
    }

    It 'are measured, without what is not known' {
        # Measure-Object -Property takes null for 0, whoever's objects they are; the values themselves it takes as they are.
        $measured = Invoke-UnderCulture -Culture $culture -Script { $results.LatencyP50Us | Measure-Object -Average -Minimum -Maximum }
        $measured.Count | Should -Be 2
        $measured.Minimum | Should -Be 201.5
        $measured.Maximum | Should -Be 1000
        $measured.Average | Should -Be 600.75
        $measured = Invoke-UnderCulture -Culture $culture -Script { $results | ForEach-Object -MemberName LatencyP99Us | Measure-Object -Average }
        $measured.Count | Should -Be 1
        $measured.Average | Should -Be $results[0].LatencyP99Us
        $measured = Invoke-UnderCulture -Culture $culture -Script { $results | Where-Object State -EQ Completed | Measure-Object -Property LatencyP50Us -Average }
        $measured.Average | Should -Be 600.75
    }

    It 'are grouped' {
        $groups = Invoke-UnderCulture -Culture $culture -Script { $results | Group-Object -Property Group }
        @($groups | Sort-Object -Property Count).Count | Should -Be @($results.Group | Select-Object -Unique).Count
    }

    It 'are runs whose times and lists come back from JSON and CSV' {
        $rows = Invoke-UnderCulture -Culture $culture -Script { $run | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv }
        $rows.RunId | Should -Be $run.RunId
        $rows.Duration | Should -Be '00:00:49.7500000'
        [datetime]::Parse($rows.StartedAt, [cultureinfo]::GetCultureInfo($culture)) | Should -Be $run.StartedAt.Date.Add([timespan]::FromSeconds([math]::Floor($run.StartedAt.TimeOfDay.TotalSeconds)))
        $back = ConvertFrom-Json -InputObject (Invoke-UnderCulture -Culture $culture -Script { ConvertTo-Json -InputObject $run })
        $back.StartedAt.ToUniversalTime() | Should -Be $run.StartedAt.ToUniversalTime()
        $back.Duration.TotalSeconds | Should -Be 49.75
    }
}

Describe 'Results that travelled' {
    BeforeDiscovery {
        $ways = 'XML', 'XML twice', 'a job'
    }

    BeforeAll {
        function Get-Travelled {
            param([string] $Way)
            $path = Join-Path $TestDrive 'travelled.xml'
            if ($Way -eq 'a job') {
                $parameters = @{
                    ScriptBlock  = { Import-Module -Name $args[0]; Get-RpcBenchmarkResult -Path $args[1] }
                    ArgumentList = (Join-Path $ModuleRoot 'RpcBench.psd1'), $file
                }
                return Start-Job @parameters | Receive-Job -Wait -AutoRemoveJob | Select-Object -Property * -ExcludeProperty RunspaceId, PSComputerName, PSShowComputerName, PSSourceJobInstanceId
            }
            $objects = $results
            foreach ($time in 1..$(if ($Way -eq 'XML twice') { 2 } else { 1 })) {
                $objects | Export-Clixml -LiteralPath $path
                $objects = Import-Clixml -LiteralPath $path
            }
            $objects
        }
    }

    It 'through <_> have every figure, and all of Detail, histograms and launches included' -ForEach $ways {
        $back = @(Get-Travelled -Way $_)
        ConvertTo-Json -InputObject $back -Depth 20 | Should -BeExactly (ConvertTo-Json -InputObject $results -Depth 20)
        $back[0].LatencyP50Us | Should -BeOfType [double]
        $back[0].Detail.histograms.calls | Should -Be $results[0].Detail.histograms.calls
        $back[0].Detail.launches[0].blocks[0].perCallNs | Should -Be $results[0].Detail.launches[0].blocks[0].perCallNs
        "$($back[0].Detail)" | Should -BeExactly $results[0].CellId
        @($back.LatencyP99Us).Count | Should -Be 3
    }
}
