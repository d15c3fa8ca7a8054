BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Invoke-WithReader {
        <# Runs a script block of the module's with an engine that is read by a thread of its own. #>
        param([scriptblock] $Script)
        InModuleScope RpcBench -Parameters @{ Script = $Script } {
            function Invoke-Inner {
                [CmdletBinding()] param()
                $engine = Initialize-RpcBenchmarkEngine -Argument 'run', '--control', '-' -Cmdlet $PSCmdlet
                try {
                    Open-RpcBenchmarkEngine -Engine $engine -CallerCpu 0 -Cmdlet $PSCmdlet
                    Send-RpcBenchmarkEngineLine -Engine $engine -Line '{"version":1}'
                    & $Script $engine
                }
                finally {
                    $null = Close-RpcBenchmarkEngine -Engine $engine
                }
                $engine.Reader | Should -BeNullOrEmpty
            }
            # In the module, but with the test's own text.
            $Script = $ExecutionContext.InvokeCommand.NewScriptBlock($Script.ToString())
            Invoke-Inner
        }
    }
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Start-RpcBenchmarkReader' {
    It 'reads while nobody takes anything, and hands on the lines in order, as UTF-8, to the end' {
        $letters = -join [char[]] @(0xFC, 0x131, 0x4E2D)
        Use-FakeEngine -Steps @{ raw = 'one' }, @{ raw = '' }, @{ raw = $letters }, @{ stderr = 'words' }
        Invoke-WithReader -Script {
            $null = $args[0].Process.WaitForExit(30000)
            while ($null -ne ($line = Read-RpcBenchmarkEngineLine -Engine $args[0])) { $line }
            $args[0].AtEnd
            $args[0].LastWords
        } | Should -Be 'one', '', $letters, $true, 'words'
    }

    It 'answers a CPU that was not offered, and touches nothing' {
        Use-FakeEngine -Steps @{ event = @{ type = 'place'; id = 4; pid = $PID; cpus = @(5) } }, @{ waitForAnswer = $true }, @{ raw = 'done' }
        Invoke-WithReader -Script { Read-RpcBenchmarkEngineLine -Engine $args[0] } | Should -Be 'done'
        $answer = (Get-FakeRecord).control[0] | ConvertFrom-Json
        $answer.id | Should -Be 4
        $answer.error | Should -BeLike '*5*'
    }

    It 'comes back after the timeout of who waits for a line' {
        Use-FakeEngine -Steps @{ waitForStop = $true }
        Invoke-WithReader -Script { Read-RpcBenchmarkEngineLine -Engine $args[0] -TimeoutMilliseconds 50; $args[0].AtEnd } | Should -Be $false
    }
}
