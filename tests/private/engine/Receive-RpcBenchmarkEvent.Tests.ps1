BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Receive-Event {
        <# The types of the events until `finished`. #>
        InModuleScope RpcBench {
            function Invoke-Inner {
                [CmdletBinding()] param()
                $engine = Initialize-RpcBenchmarkEngine -Argument 'run', '--control', '-' -Cmdlet $PSCmdlet
                try {
                    Receive-RpcBenchmarkEvent -Engine $engine -Line '{"version":1}' -Cmdlet $PSCmdlet | ForEach-Object {
                        $engine.Finished = $_.type -ceq 'finished'
                        $_.type
                    }
                }
                finally {
                    $null = Close-RpcBenchmarkEngine -Engine $engine
                }
            }
            Invoke-Inner
        }
    }
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Receive-RpcBenchmarkEvent' {
    It 'sends the request, and hands on each event until somebody has enough' {
        Use-FakeEngine -Steps (Get-StartedStep), @{ raw = '   ' }, (Get-ResultStep), (Get-FinishedStep), @{ raw = 'not read any more' }
        Receive-Event | Should -Be 'started', 'object', 'finished'
        (Get-FakeRecord).plan | Should -BeExactly '{"version":1}'
    }

    It 'ends the cmdlet when the engine ends before that' {
        Use-FakeEngine -Steps (Get-StartedStep), @{ exit = 7 }
        Get-CaughtId { Receive-Event } | Should -BeExactly 'EngineFailed,Invoke-Inner'
    }
}
