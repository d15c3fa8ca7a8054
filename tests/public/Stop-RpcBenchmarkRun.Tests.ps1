BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
    $dataBefore = $env:RPCBENCH_DATA
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
}

Describe 'Stop-RpcBenchmarkRun' {
    BeforeEach {
        $env:RPCBENCH_DATA = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
        $engine = Invoke-TestProcess
        $worker = Invoke-TestProcess -RunId 'r1'
        $gone = Invoke-TestProcess
        $gone.Kill()
        $gone.WaitForExit()
        $record = Join-Path $env:RPCBENCH_DATA 'running/r1.jsonl'
    }
    AfterEach {
        $engine, $worker | ForEach-Object { if (-not $_.HasExited) { $_.Kill() } }
    }

    Context 'after a run whose engine is gone' {
        BeforeEach {
            $result = Join-Path $TestDrive 'kept.json'
            [System.IO.File]::WriteAllText($result, '{}')
            $before = Get-Process -Id $engine.Id
            $null = $before.StartTime
            Save-TestRecord -RunId r1 -Engine $engine -Worker $worker -ResultPath $result
            $engine.Kill()
            $engine.WaitForExit()
        }

        It 'ends what is left, takes the record away, and says where the result is' {
            $stopped = Stop-RpcBenchmarkRun
            $stopped.PSObject.TypeNames[0] | Should -BeExactly 'RpcBench.StoppedRun'
            $stopped.RunId | Should -Be 'r1'
            $stopped.ProcessCount | Should -Be 1
            $stopped.Path | Should -Be $result
            $worker.WaitForExit(10000) | Should -BeTrue
            $record | Should -Not -Exist
            Stop-RpcBenchmarkRun | Should -BeNullOrEmpty
        }

        It 'only says so with -WhatIf' {
            Stop-RpcBenchmarkRun -WhatIf | Should -BeNullOrEmpty
            $worker.HasExited | Should -BeFalse
            $record | Should -Exist
        }

        It 'takes ids with wildcards and by property, each run once' {
            [pscustomobject]@{ RunId = 'x*' } | Stop-RpcBenchmarkRun | Should -BeNullOrEmpty
            $worker.HasExited | Should -BeFalse
            @([pscustomobject]@{ RunId = 'r1' }, [pscustomobject]@{ RunId = 'r*' } | Stop-RpcBenchmarkRun).Count | Should -Be 1
        }
    }

    Context 'beside a run that is under way' {
        BeforeEach {
            Save-TestRecord -RunId r1 -Engine $engine -Worker $worker
        }

        It 'leaves it alone' {
            Stop-RpcBenchmarkRun | Should -BeNullOrEmpty
            $engine.HasExited -or $worker.HasExited | Should -BeFalse
            $record | Should -Exist
        }

        It 'ends it with -Force' {
            (Stop-RpcBenchmarkRun -Force).ProcessCount | Should -Be 2
            $engine.WaitForExit(10000) -and $worker.WaitForExit(10000) | Should -BeTrue
            $record | Should -Not -Exist
        }
    }

    It 'says which run there is not, and goes on' {
        Save-TestRecord -RunId r1 -Engine $engine -CallerId $gone.Id
        $stopped = @(Stop-RpcBenchmarkRun -RunId nope, r1 -ErrorAction SilentlyContinue -ErrorVariable failures)
        $failures.FullyQualifiedErrorId | Should -BeExactly 'RunNotFound,Stop-RpcBenchmarkRun'
        $failures.CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $stopped.RunId | Should -Be 'r1'
    }

    It 'takes a record away that cannot be read' {
        $null = New-Item -ItemType Directory -Path (Split-Path -Path $record)
        [System.IO.File]::WriteAllText($record, '{')
        (Stop-RpcBenchmarkRun).ProcessCount | Should -Be 0
        $record | Should -Not -Exist
    }
}
