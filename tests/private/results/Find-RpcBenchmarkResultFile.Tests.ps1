BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $dataBefore = $env:RPCBENCH_DATA
    $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'

    function Find-It {
        <# The names of the files that are found, and of those that exactly were asked for, with a star. #>
        param([string[]] $RunId, [string[]] $Path, [hashtable] $Wanted = @{})
        InModuleScope RpcBench -Parameters @{ RunId = $RunId; Place = $Path; Wanted = $Wanted } {
            function Invoke-Inner {
                [CmdletBinding()] param()
                $source = New-Object -TypeName System.Collections.Specialized.OrderedDictionary
                Add-RpcBenchmarkRunSource -Source $source -RunId $RunId -Path $Place
                Find-RpcBenchmarkResultFile -Source $source -Wanted $Wanted -Cmdlet $PSCmdlet
            }
            Invoke-Inner | ForEach-Object { "$([System.IO.Path]::GetFileName($_.Path))$(if ($_.Named) { '*' })" }
        }
    }
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
}

Describe 'Find-RpcBenchmarkResultFile' {
    BeforeAll {
        $null = Save-ExampleRun -RunId '20261122-150512-0a1b2c' -Tag 'nightly'
        $null = Save-ExampleRun -RunId '20261123-150512-0a1b2c'
        $null = Save-ExampleRun -RunId '20261124-150512-0a1b2c' -Tag 'nightly', 'v1'
        $folder = Join-Path $env:RPCBENCH_DATA 'results'
        $mine = Save-ExampleRun -RunId '20261123-120000-00000f' -Path (Join-Path $folder 'mine.json')
        [System.IO.File]::WriteAllText((Join-Path $folder 'strange.json'), '{}')
    }

    It 'puts the oldest run first, also one under a name of its own; what says no id before that' {
        Find-It | Should -Be 'strange.json', '20261122-150512-0a1b2c.json', 'mine.json', '20261123-150512-0a1b2c.json', '20261124-150512-0a1b2c.json'
    }

    It 'leaves out what has another id, and marks what exactly was asked for' {
        Find-It -RunId '20261123-150512-0a1b2c', '20261123-120000-00000f' | Should -Be 'strange.json', 'mine.json*', '20261123-150512-0a1b2c.json*'
        Find-It -RunId '20261123*' | Should -Be 'strange.json', 'mine.json', '20261123-150512-0a1b2c.json'
    }

    It 'leaves out what began at another time, by its name, with a day to spare for -After' {
        $day = [datetime]::SpecifyKind([datetime] '2026-11-24', 'Utc')
        Find-It -Wanted @{ Before = $day } | Should -Be 'strange.json', '20261122-150512-0a1b2c.json', 'mine.json', '20261123-150512-0a1b2c.json'
        Find-It -Wanted @{ After = $day } | Should -Be 'strange.json', 'mine.json', '20261123-150512-0a1b2c.json', '20261124-150512-0a1b2c.json'
        Find-It -Wanted @{ After = $day.AddDays(-0.2).ToLocalTime() } | Should -Be 'strange.json', 'mine.json', '20261123-150512-0a1b2c.json', '20261124-150512-0a1b2c.json'
    }

    It 'finds a run whose id, and the name of its file, are no time' {
        $file = Join-Path $TestDrive 'short/r.json'
        $null = New-Item -ItemType Directory -Path (Split-Path -Path $file)
        [System.IO.File]::WriteAllText($file, '{"kind":"RpcBench.Run","version":1,"runId":"r"')
        Find-It -Path $file -Wanted @{ After = [datetime] '2026-11-24' } | Should -Be 'r.json*'
    }

    It 'leaves out what has other tags' {
        Find-It -Wanted @{ Tag = 'v*' } | Should -Be 'strange.json', '20261124-150512-0a1b2c.json'
    }

    It 'opens no file whose name says enough' {
        Mock -ModuleName RpcBench -CommandName Read-RpcBenchmarkResultHead
        $null = Find-It -RunId '20261123*'
        Should -Invoke -ModuleName RpcBench -CommandName Read-RpcBenchmarkResultHead -Times 2 -Exactly
        Should -Invoke -ModuleName RpcBench -CommandName Read-RpcBenchmarkResultHead -Times 0 -Exactly -ParameterFilter { $Path -like '*2026*' }
    }

    It 'finds a file once, whichever ways lead to it' {
        Find-It -Path $mine, (Join-Path $folder 'm*.json'), $folder -RunId '20261123-120000*' | Should -Be 'strange.json', 'mine.json*'
    }

    It 'finds nothing where no run has been saved yet' {
        $env:RPCBENCH_DATA = Join-Path $TestDrive 'empty'
        try { Find-It | Should -BeNullOrEmpty }
        finally { $env:RPCBENCH_DATA = Join-Path $TestDrive 'data' }
    }
}
