BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
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

Describe 'Open-RpcBenchmarkEngine' {
    It 'starts the process' {
        Use-FakeEngine -Steps @{ waitForStop = $true }
        Invoke-WithEngine -Script { $args[0].Started } | Should -BeTrue
        (Get-FakeRecord).argv -join ' ' | Should -BeExactly 'run --control -'
    }

    It 'says so when it cannot' {
        Use-FakeEngine
        Mock -ModuleName RpcBench -CommandName Resolve-RpcBenchmarkNode -MockWith { '/no-such-folder/node' }
        Get-CaughtId { Invoke-WithEngine -Script { } } | Should -Be 'NodeNotStarted,Invoke-Inner'
    }
}
