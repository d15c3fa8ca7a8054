BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Invoke-WithEngine {
        <# Runs a script block of the module's with an engine that is closed afterwards. #>
        param([scriptblock] $Script, [hashtable] $With = @{})
        InModuleScope RpcBench -Parameters @{ Script = $Script; With = $With } {
            function Invoke-Inner {
                [CmdletBinding()] param()
                $engine = Initialize-RpcBenchmarkEngine -Argument 'run', '--control', '-' -Cmdlet $PSCmdlet
                try {
                    Open-RpcBenchmarkEngine -Engine $engine -Cmdlet $PSCmdlet
                    & $Script $engine
                }
                finally {
                    $null = Close-RpcBenchmarkEngine -Engine $engine
                }
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

Describe 'Send-RpcBenchmarkEngineLine' {
    It 'sends UTF-8, a line at a time' {
        Use-FakeEngine -Steps @{ waitForStop = $true }
        Invoke-WithEngine -Script {
            Send-RpcBenchmarkEngineLine -Engine $args[0] -Line "first $([char] 0x131)"
            Send-RpcBenchmarkEngineLine -Engine $args[0] -Line 'second'
        }
        $record = Get-FakeRecord
        $record.plan | Should -BeExactly "first $([char] 0x131)"
        $record.control[0] | Should -BeExactly 'second'
    }

    It 'minds no engine that is gone' {
        Use-FakeEngine -Steps @{ exit = 0 } -Also @{ deaf = $true }
        Invoke-WithEngine -Script {
            $args[0].Process.WaitForExit()
            Send-RpcBenchmarkEngineLine -Engine $args[0] -Line 'x' -ErrorAction Stop
            'still here'
        } | Should -Be 'still here'
    }
}
