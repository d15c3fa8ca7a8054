BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $dataBefore = $env:RPCBENCH_DATA
    $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'
    $ids = '20261122-150512-000001', '20261123-150512-000002', '20261124-150512-000003', '20261125-150512-000004'
    foreach ($id in $ids) { $null = Save-ExampleRun -RunId $id -Tag "t$($id[-1])" }

    function Select-It {
        <# The ids of the runs that are selected; after them, errors and warnings. #>
        param([string[]] $RunId, [string[]] $Path, [hashtable] $Wanted = @{}, [switch] $Refuse)
        InModuleScope RpcBench -Parameters @{ RunId = $RunId; Place = $Path; Wanted = $Wanted; Refuse = $Refuse } {
            function Invoke-Inner {
                [CmdletBinding()] param()
                $source = New-Object -TypeName System.Collections.Specialized.OrderedDictionary
                Add-RpcBenchmarkRunSource -Source $source -RunId $RunId -Path $Place
                Select-RpcBenchmarkRun -Source $source -Wanted $Wanted -Refuse:$Refuse -Cmdlet $PSCmdlet
            }
            Invoke-Inner -ErrorAction SilentlyContinue -ErrorVariable failures -WarningAction SilentlyContinue -WarningVariable warnings | ForEach-Object { $_.Run.runId }
            $failures | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] -and $_.FullyQualifiedErrorId -like '*,Invoke-Inner' } | ForEach-Object { "$($_.FullyQualifiedErrorId -replace ',.*') $($_.TargetObject)" }
            $warnings | ForEach-Object { "warned of $([regex]::Match("$_", '\w+\.json').Value) $([regex]::Match("$_", '\[\w+\]$').Value)" }
        }
    }
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
}

Describe 'Select-RpcBenchmarkRun' {
    It 'reads the oldest run first' {
        Select-It | Should -Be $ids
    }

    It 'keeps the newest <Last>, the oldest of them first' -ForEach @{ Last = 1 }, @{ Last = 3 }, @{ Last = 9 } {
        Select-It -Wanted @{ Last = $Last } | Should -Be @($ids | Select-Object -Last $Last)
    }

    It 'counts for -Last the runs that fit' {
        Select-It -Wanted @{ Last = 1; Tag = 't[12]' } | Should -Be $ids[1]
        Select-It -Wanted @{ Last = 2; Framework = 'RPyC' } | Should -Be $ids[2, 3]
        Select-It -Wanted @{ Last = 2; Framework = 'none' } | Should -BeNullOrEmpty
    }

    It 'reads no more than -Last needs' {
        # The others cannot be read, which would be told.
        $folder = Join-Path $TestDrive 'newest'
        foreach ($id in $ids[0..2]) {
            $file = Save-ExampleRun -RunId $id -Path (Join-Path $folder "$id.json")
            $text = [System.IO.File]::ReadAllText($file)
            [System.IO.File]::WriteAllText($file, $text.Substring(0, $text.Length - 100))
        }
        $null = Save-ExampleRun -RunId $ids[3] -Path (Join-Path $folder "$($ids[3]).json")
        Select-It -Path $folder -Wanted @{ Last = 1 } | Should -Be $ids[3]
        @(Select-It -Path $folder -Wanted @{ Last = 2 }).Count | Should -Be 4 -Because 'all of them are read then'
    }

    It 'reports an id that is not there, and a path' {
        Select-It -RunId $ids[0], '20991122-150512-000009', '2099*' | Should -Be $ids[0], 'ResultNotFound 20991122-150512-000009'
        Select-It -Path (Join-Path $TestDrive 'nowhere') | Should -Be "ResultNotFound $(Join-Path $TestDrive 'nowhere')"
    }

    It 'does not call missing what another condition leaves out' {
        Select-It -RunId $ids[0] -Wanted @{ Tag = 'other' } | Should -BeNullOrEmpty
        Select-It -RunId $ids[0] -Wanted @{ After = [datetime] '2026-11-25' } | Should -BeNullOrEmpty
    }

    Context 'with files that are none of ours' {
        BeforeAll {
            $folder = Join-Path $TestDrive 'mixed'
            $good = Save-ExampleRun -RunId $ids[0] -Path (Join-Path $folder 'good.json')
            $whole = [System.IO.File]::ReadAllText($good)
            [System.IO.File]::WriteAllText((Join-Path $folder 'cut.json'), $whole.Substring(0, $whole.Length - 100))
            [System.IO.File]::WriteAllText((Join-Path $folder 'foreign.json'), '{"name":"x"}')
            [System.IO.File]::WriteAllText((Join-Path $folder 'newer.json'), (Get-Example 'result/invalid/newer-version.json'))
        }

        It 'warns of each by name, and reads the others' {
            $said = @(Select-It -Path $folder)
            $said[0] | Should -Be $ids[0]
            @($said | Select-Object -Skip 1 | Sort-Object) | Should -Be 'warned of cut.json [BadResult]', 'warned of foreign.json [BadResult]', 'warned of newer.json [UnsupportedVersion]'
        }

        It 'warns also of those that were named themselves, where nothing is refused' {
            Select-It -Path (Join-Path $folder 'cut.json') | Should -Be 'warned of cut.json [BadResult]'
        }

        It 'refuses what was named itself, and warns of what was not' {
            $cut = Join-Path $folder 'cut.json'
            $newer = Join-Path $folder 'newer.json'
            Select-It -Refuse -Path $cut, $newer | Should -Be "BadResult $cut", "UnsupportedVersion $newer"
            @(Select-It -Refuse -Path $folder).Count | Should -Be 4
            @(Select-It -Refuse -Path $folder) -match '^warned' | Should -HaveCount 3
        }

        It 'refuses a run that is cut short and was named by its id' {
            $file = Join-Path $TestDrive "byid/$($ids[0]).json"
            $null = New-Item -ItemType Directory -Path (Split-Path -Path $file) -Force
            [System.IO.File]::WriteAllText($file, $whole.Substring(0, 500))
            Select-It -Refuse -Path (Split-Path -Path $file) -RunId $ids[0] | Should -Be "BadResult $file"
        }
    }

    It 'goes by what the file says, where its name says another id' {
        $folder = Join-Path $TestDrive 'renamed'
        $null = Save-ExampleRun -RunId $ids[0] -Path (Join-Path $folder "$($ids[1]).json")
        Select-It -Path $folder | Should -Be $ids[0]
        Select-It -Path $folder -RunId '*2' | Should -BeNullOrEmpty
    }
}
