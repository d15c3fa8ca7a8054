BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkPortOwner (not Windows)' -Skip:(-not (Test-Path -LiteralPath '/proc/net/tcp')) {
    It 'is this process while it listens, and nobody afterwards' {
        $listener = New-Object -TypeName System.Net.Sockets.TcpListener -ArgumentList ([System.Net.IPAddress]::Loopback), 0
        $listener.Start()
        $port = $listener.LocalEndpoint.Port
        try {
            InModuleScope RpcBench -Parameters @{ Port = $port } { Get-RpcBenchmarkPortOwner -Port $Port } | Should -Be $PID
        }
        finally {
            $listener.Stop()
        }
        InModuleScope RpcBench -Parameters @{ Port = $port } { Get-RpcBenchmarkPortOwner -Port $Port } | Should -BeNullOrEmpty
    }
}
