BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkGroupTitle' {
    It 'says "<Title>"' -ForEach @(
        @{ Title = 'SimpleCall, small int, 1 user, work, one core'; Cell = @{ placement = 'OneCore'; scenario = 'SimpleCall'; argument = 'Int'; concurrency = 1; openLoop = $null } }
        @{ Title = 'SimpleCall, short text, 8 users, work, one core'; Cell = @{ placement = 'OneCore'; scenario = 'SimpleCall'; argument = 'Text'; concurrency = 8; openLoop = $null } }
        @{ Title = 'SimpleCall, small int, 8 users in 4 processes, work, one core'; Cell = @{ placement = 'OneCore'; scenario = 'SimpleCall'; argument = 'Int'; concurrency = 8; clients = 4; openLoop = $null } }
        @{ Title = 'SimpleCall, small int, 8 users, work, one core'; Cell = @{ placement = 'OneCore'; scenario = 'SimpleCall'; argument = 'Int'; concurrency = 8; clients = 1; openLoop = $null } }
        @{ Title = 'Stream of 1000 ints, 1 user, work, one core'; Cell = @{ placement = 'OneCore'; scenario = 'Stream'; streamCount = 1000; concurrency = 1; openLoop = $null } }
        @{ Title = 'Connect, 8 users, free'; Cell = @{ placement = 'Free'; scenario = 'Connect'; concurrency = 8; openLoop = $null } }
        @{ Title = 'Payload 1 KB, 1 user, work, one core'; Cell = @{ placement = 'OneCore'; scenario = 'Payload'; payloadBytes = 1KB; concurrency = 1; openLoop = $null } }
        @{ Title = 'Payload 1 KB of zeros, 1 user, work, one core'; Cell = @{ placement = 'OneCore'; scenario = 'Payload'; payloadBytes = 1KB; payloadContent = 'Zero'; concurrency = 1; openLoop = $null } }
        @{ Title = 'Payload 10 MB, 8 users, work, one core'; Cell = @{ placement = 'OneCore'; scenario = 'Payload'; payloadBytes = 10MB; concurrency = 8; openLoop = $null } }
        @{ Title = 'Payload 1 GB, 1 user, work, one core'; Cell = @{ placement = 'OneCore'; scenario = 'Payload'; payloadBytes = 1GB; concurrency = 1; openLoop = $null } }
        @{ Title = 'Payload 1 GB, 1 user, free'; Cell = @{ placement = 'Free'; scenario = 'Payload'; payloadBytes = 1GB; concurrency = 1; openLoop = $null } }
        @{ Title = 'Payload 1 GB, 1 user, as deployed'; Cell = @{ placement = 'AsDeployed'; scenario = 'Payload'; payloadBytes = 1GB; concurrency = 1; openLoop = $null } }
        @{ Title = 'Payload 1 GB, 1 user, Moon'; Cell = @{ placement = 'Moon'; scenario = 'Payload'; payloadBytes = 1GB; concurrency = 1; openLoop = $null } }
        @{ Title = 'Payload 1500 B, 1 user, work, one core'; Cell = @{ placement = 'OneCore'; scenario = 'Payload'; payloadBytes = 1500; concurrency = 1; openLoop = $null } }
        @{ Title = 'SimpleCall, small int, 0.5 calls/s on 8 connections, free'; Cell = @{ placement = 'Free'; scenario = 'SimpleCall'; argument = 'Int'; concurrency = 8; openLoop = @{ ratePerSecond = 0.5; connections = 8; ramp = $null } } }
        @{ Title = 'SimpleCall, small int, 500 calls/s on 1 connection, free'; Cell = @{ placement = 'Free'; scenario = 'SimpleCall'; argument = 'Int'; concurrency = 1; openLoop = @{ ratePerSecond = 500; connections = 1; ramp = $null } } }
        @{ Title = 'SimpleCall, small int, highest rate with p99=5ms on 8 connections, free'; Cell = @{ placement = 'Free'; scenario = 'SimpleCall'; argument = 'Int'; concurrency = 8; openLoop = @{ ratePerSecond = $null; connections = 8; ramp = @{ slo = 'p99=5ms' } } } }
    ) {
        $shown = Invoke-UnderCulture -Culture 'de-DE' -Script {
            InModuleScope RpcBench -Parameters @{ Cell = [pscustomobject] $Cell } { Get-RpcBenchmarkGroupTitle -Cell $Cell }
        }
        $shown | Should -BeExactly $Title
    }

    It 'leaves the load out of a load curve, which has none of its own' {
        $curve = (ConvertFrom-Json -InputObject (Get-Example 'result/valid/load-curve.json')).curves[1]
        InModuleScope RpcBench -Parameters @{ Curve = $curve } { Get-RpcBenchmarkGroupTitle -Cell $Curve -AnyLoad } | Should -BeExactly 'Payload 1 MB, as deployed'
    }
}
