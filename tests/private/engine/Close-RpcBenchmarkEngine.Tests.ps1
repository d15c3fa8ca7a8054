BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../../fixtures/WithEngine.ps1"
    Import-RpcBench
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Close-RpcBenchmarkEngine' {
    It 'asks to stop, closes stdin, and gives the last line that was said' {
        Use-FakeEngine -Steps @{ waitForEnd = $true }, @{ raw = 'noise' }, @{ raw = 'last' }
        Invoke-WithEngine -Script {
            Send-RpcBenchmarkEngineLine -Engine $args[0] -Line 'plan'
            Close-RpcBenchmarkEngine -Engine $args[0]
        } | Should -Be 'last'
        $record = Get-FakeRecord
        $record.control | Should -Be '{"type":"stop"}'
        $record.stdinEnded | Should -BeTrue
    }

    It 'reads what an engine says while it ends, however much' {
        Use-FakeEngine -Steps (@{ waitForStop = $true }, @{ flood = 1MB } + @(1..50 | ForEach-Object { @{ raw = 'x' * 10000 } }) + @{ exit = 5 })
        Invoke-WithEngine -Script {
            Send-RpcBenchmarkEngineLine -Engine $args[0] -Line 'plan'
            $null = Close-RpcBenchmarkEngine -Engine $args[0]
            $args[0].ExitCode
        } | Should -Be 5
    }

    It 'kills an engine that does not end, and what it started' {
        Use-FakeEngine -Steps @{ spawn = $true }, @{ raw = 'ready' }, @{ ignoreStop = $true }
        Invoke-WithEngine -Script {
            Send-RpcBenchmarkEngineLine -Engine $args[0] -Line 'plan'
            $null = Read-RpcBenchmarkEngineLine -Engine $args[0]
            $null = Close-RpcBenchmarkEngine -Engine $args[0] -GraceMilliseconds 200
        }
        $record = Get-FakeRecord
        Wait-Until { -not (Test-ProcessRunning -Id $record.pid) } | Should -BeTrue
        Wait-Until { -not (Test-ProcessRunning -Id $record.childPid) } | Should -BeTrue
    }

    It 'does nothing the second time' {
        Use-FakeEngine -Steps @{ waitForStop = $true }
        Invoke-WithEngine -Script {
            $null = Close-RpcBenchmarkEngine -Engine $args[0]
            Close-RpcBenchmarkEngine -Engine $args[0]
        } | Should -BeNullOrEmpty
    }

    It 'takes an engine that never started' {
        Use-FakeEngine
        InModuleScope RpcBench {
            function Invoke-Inner { [CmdletBinding()] param() Initialize-RpcBenchmarkEngine -Argument 'run' -Cmdlet $PSCmdlet }
            { Close-RpcBenchmarkEngine -Engine (Invoke-Inner) } | Should -Not -Throw
        }
    }

    It 'kills what an engine left that was killed' -Skip:(-not ($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows)) {
        Use-FakeEngine -Steps @{ spawn = 'detached' }, @{ raw = 'ready' }, @{ ignoreStop = $true }
        Invoke-WithEngine -Script {
            Send-RpcBenchmarkEngineLine -Engine $args[0] -Line 'plan'
            $null = Read-RpcBenchmarkEngineLine -Engine $args[0]
            $args[0].Process.Kill()
            $args[0].Process.WaitForExit(5000) | Should -BeTrue
            $record = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($env:RPCBENCH_FAKE_RECORD))
            Get-Process -Id $record.childPid | Should -Not -BeNullOrEmpty -Because 'our handle still holds the job'
            $null = Close-RpcBenchmarkEngine -Engine $args[0]
        }
        Wait-Until { -not (Test-ProcessRunning -Id (Get-FakeRecord).childPid) } | Should -BeTrue
    }

    It 'looks for what was left before the job is closed, which would end it without a word' {
        Use-FakeEngine -Steps @{ waitForStop = $true }
        $seen = InModuleScope RpcBench {
            $script:Order = New-Object -TypeName System.Collections.Generic.List[string]
            # Only Windows has the function; a stub shows when it would be called.
            function Close-RpcBenchmarkJobObject { [CmdletBinding()] param([object] $Job) $script:Order.Add("close $Job") }
            Mock -CommandName Clear-RpcBenchmarkLeftover -MockWith {
                $script:Order.Add("look for $($Processes.Keys), $($Ports.Keys)")
                [pscustomobject]@{ Kind = 'Process'; Id = 7; Who = 'server' }
            }
            function Invoke-Inner {
                [CmdletBinding()] param()
                $engine = Initialize-RpcBenchmarkEngine -Argument 'run', '--control', '-' -Cmdlet $PSCmdlet
                Open-RpcBenchmarkEngine -Engine $engine -Cmdlet $PSCmdlet
                $engine.Job = 'the job'
                $engine.Processes[7] = 'server'
                $engine.Ports[4000] = 'server'
                $null = Close-RpcBenchmarkEngine -Engine $engine
                $engine.Leftovers
            }
            Invoke-Inner
            $script:Order
        }
        $seen[0].Id | Should -Be 7
        $seen[1..2] | Should -Be 'look for 7, 4000', 'close the job'
    }
}
