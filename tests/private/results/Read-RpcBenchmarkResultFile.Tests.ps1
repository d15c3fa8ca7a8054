BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $file = Join-Path $TestDrive 'run.json'

    function Get-Read {
        param([switch] $Outline)
        InModuleScope RpcBench -Parameters @{ Path = $file; Outline = $Outline } { Read-RpcBenchmarkResultFile -Path $Path -Outline:$Outline }
    }
}

Describe 'Read-RpcBenchmarkResultFile' {
    It 'reads the golden run <_>' -ForEach 'run', 'partial', 'load-curve', 'full', 'quick-free', 'connect', 'several-clients' {
        $json = Get-Example "result/valid/$_.json"
        [System.IO.File]::WriteAllText($file, $json)
        $read = Get-Read
        $read.FaultId | Should -BeNullOrEmpty
        $read.Path | Should -Be $file
        ConvertTo-Json -InputObject $read.Run -Depth 20 | Should -BeExactly (ConvertTo-Json -InputObject (ConvertFrom-Json -InputObject $json) -Depth 20)
        $read.StartedAt.ToUniversalTime().ToString('HH:mm:ss', [cultureinfo]::InvariantCulture) | Should -Be '15:05:12'
        $read.FinishedAt | Should -BeGreaterThan $read.StartedAt
    }

    It 'refuses <What>: <Id>, <Why>' -ForEach @(
        @{ What = 'an empty file'; Json = ''; Id = 'BadResult'; Why = 'it says nothing of RpcBench.Run' }
        @{ What = 'another kind of JSON'; Json = '{"name":"x"}'; Id = 'BadResult'; Why = 'it says nothing of RpcBench.Run' }
        @{ What = 'another kind of JSON that speaks of us'; Json = '{"kind":"x","about":"RpcBench.Run"}'; Id = 'BadResult'; Why = 'it says nothing of RpcBench.Run' }
        @{ What = 'a list'; Json = '[{"kind":"RpcBench.Run"}]'; Id = 'BadResult'; Why = '*' }
        @{ What = 'what was cut short'; Json = '{"kind":"RpcBench.Run","version":1,"runId":"2026'; Id = 'BadResult'; Why = 'it is not JSON, or was cut short' }
        @{ What = 'a run without its cells'; Json = '{"kind":"RpcBench.Run","version":1,"runId":"r"}'; Id = 'BadResult'; Why = '/* is missing' }
    ) {
        [System.IO.File]::WriteAllText($file, $Json)
        foreach ($read in (Get-Read), (Get-Read -Outline)) {
            $read.FaultId | Should -Be $Id
            $read.FaultValues[0] | Should -Be $file
            $read.FaultValues[1] | Should -BeLike $Why
            $null -eq $read.Run | Should -BeTrue
        }
    }

    It 'refuses the golden example <Name>: <Id>' -ForEach @(
        @{ Name = 'newer-version'; Id = 'UnsupportedVersion' }
        @{ Name = 'not-ours'; Id = 'BadResult' }
        @{ Name = 'cell-without-latency'; Id = 'BadResult' }
        @{ Name = 'cell-without-verdicts'; Id = 'BadResult' }
        @{ Name = 'part-without-unit'; Id = 'BadResult' }
        @{ Name = 'curve-point-without-throughput'; Id = 'BadResult' }
    ) {
        [System.IO.File]::WriteAllText($file, (Get-Example "result/invalid/$Name.json"))
        $read = Get-Read
        $read.FaultId | Should -Be $Id
        $read.FaultValues[0] | Should -BeLike "*$file*"
    }

    It 'refuses a time that is none' {
        $run = Get-ExampleRun
        $run.finishedAt = 'soon'
        [System.IO.File]::WriteAllText($file, (ConvertTo-Json -InputObject $run -Depth 20))
        (Get-Read).FaultId | Should -Be 'BadResult'
        (Get-Read).FaultValues[1] | Should -BeLike '*finishedAt*'
    }

    It 'says why a file cannot be read' {
        Remove-Item -LiteralPath $file -ErrorAction SilentlyContinue
        $read = Get-Read
        $read.FaultId | Should -Be 'BadResult'
        $read.FaultValues[1] | Should -BeLike '*run.json*'
    }

    It 'refuses launches that are none, and does not look into what each has measured' {
        foreach ($case in @{ Launches = 'many'; Id = 'BadResult' }, @{ Launches = @('first'); Id = 'BadResult' }, @{ Launches = $null; Id = $null }) {
            $run = Get-ExampleRun
            if ($case.Launches) { $run.cells[0].launches = $case.Launches } else { $run.cells[0].launches[0].blocks = 'low' }
            [System.IO.File]::WriteAllText($file, (ConvertTo-Json -InputObject $run -Depth 20))
            (Get-Read).FaultId | Should -Be $case.Id
        }
    }

    It 'looks at an outline alone where no more is wanted' {
        $run = Get-ExampleRun
        $run.cells[0].latency = 'low'
        [System.IO.File]::WriteAllText($file, (ConvertTo-Json -InputObject $run -Depth 20))
        (Get-Read).FaultId | Should -Be 'BadResult'
        (Get-Read -Outline).FaultId | Should -BeNullOrEmpty
    }
}
