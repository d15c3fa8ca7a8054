BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkListeningPort' {
    It 'has a port while it is listened on' {
        $listener = New-Object -TypeName System.Net.Sockets.TcpListener -ArgumentList ([System.Net.IPAddress]::Loopback), 0
        $listener.Start()
        try {
            InModuleScope RpcBench { Get-RpcBenchmarkListeningPort } | Should -Contain $listener.LocalEndpoint.Port
        }
        finally {
            $listener.Stop()
        }
    }
}
