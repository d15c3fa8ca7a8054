BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

AfterAll {
    Clear-FakeEngine
}

# How a run is driven, shown and ended is tested through Invoke-RpcBenchmark.
Describe 'Invoke-RpcBenchmarkSession' {
    It 'gives the engine the command, and the plan on one line' {
        Use-FakeEngine -Steps (Get-FinishedStep)
        InModuleScope RpcBench {
            function Invoke-Inner { [CmdletBinding()] param() Invoke-RpcBenchmarkSession -Command plan -Plan ([ordered]@{ version = 1; frameworks = [string[]] 'gRPC' }) -Cmdlet $PSCmdlet }
            Invoke-Inner
        }
        (Get-FakeRecord).argv -join ' ' | Should -BeExactly 'plan --control -'
        (Get-FakeRecord).plan | Should -BeExactly '{"version":1,"frameworks":["gRPC"]}'
    }

    It 'ends what the engine said it started and left, and reports it' {
        $left = Invoke-TestProcess
        try {
            $step = @{ event = @{ type = 'process'; pid = $left.Id; who = 'ZeroMQ on Node (server)'; port = $null } }
            Use-FakeEngine -Steps (Get-StartedStep), $step, (Get-FinishedStep)
            Invoke-RpcBenchmark -ErrorAction SilentlyContinue -ErrorVariable failures
            $failures[0].FullyQualifiedErrorId | Should -BeExactly 'ProcessLeft,Invoke-RpcBenchmark'
            $failures[0].TargetObject | Should -Be $left.Id
            $left.WaitForExit(10000) | Should -BeTrue
        }
        finally {
            if (-not $left.HasExited) { $left.Kill() }
        }
    }

    It 'reports a port that one of its processes still listens on' {
        $listener = New-Object -TypeName System.Net.Sockets.TcpListener -ArgumentList ([System.Net.IPAddress]::Loopback), 0
        $listener.Start()
        try {
            Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkPortOwner
            $step = @{ event = @{ type = 'process'; pid = 2147483646; who = 'ZeroMQ on Node (server)'; port = $listener.LocalEndpoint.Port } }
            Use-FakeEngine -Steps (Get-StartedStep), $step, (Get-FinishedStep)
            Invoke-RpcBenchmark -ErrorAction SilentlyContinue -ErrorVariable failures
            $failures[0].FullyQualifiedErrorId | Should -BeExactly 'PortLeft,Invoke-RpcBenchmark'
        }
        finally {
            $listener.Stop()
        }
    }
}
