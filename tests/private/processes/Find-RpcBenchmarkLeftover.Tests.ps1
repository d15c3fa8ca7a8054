BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Find-RpcBenchmarkLeftover' {
    BeforeAll {
        function Find-Left {
            param([hashtable] $Processes = @{}, [hashtable] $Ports = @{}, [int] $Grace = 0)
            InModuleScope RpcBench -Parameters @{ Processes = $Processes; Ports = $Ports; Grace = $Grace } {
                Find-RpcBenchmarkLeftover -Processes $Processes -Ports $Ports -GraceMilliseconds $Grace
            }
        }
        function Get-Known {
            param([datetime] $StartedBy = [datetime]::Now)
            [pscustomobject]@{ Who = 'ZeroMQ on Node (server)'; StartedBy = $StartedBy }
        }
    }

    Context 'processes' {
        It 'finds one that runs' {
            $left = Find-Left -Processes @{ $PID = Get-Known }
            $left.Kind | Should -Be 'Process'
            $left.Id | Should -Be $PID
            $left.Who | Should -Be 'ZeroMQ on Node (server)'
        }

        It 'leaves alone what was started later under the same id' {
            Find-Left -Processes @{ $PID = Get-Known -StartedBy (Get-Process -Id $PID).StartTime.AddSeconds(-10) } | Should -BeNullOrEmpty
        }

        It 'leaves alone what it may not look at: the run did not start it' {
            Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkRunningProcess -MockWith { [pscustomobject]@{ Id = 7; Started = $null } }
            Find-Left -Processes @{ 7 = Get-Known } | Should -BeNullOrEmpty
        }

        It 'finds nothing of one that has ended, and leaves no trace in $Error' {
            $process = Start-Process -FilePath node -ArgumentList '-e', '0' -PassThru
            $process.WaitForExit()
            $Error.Clear()
            Find-Left -Processes @{ $process.Id = Get-Known } -Grace 2000 | Should -BeNullOrEmpty
            $Error.Count | Should -Be 0
        }

        It 'waits for one that is about to end' {
            $process = Start-Process -FilePath node -ArgumentList '-e', 'setTimeout(()=>{},300)' -PassThru
            Find-Left -Processes @{ $process.Id = Get-Known } -Grace 20000 | Should -BeNullOrEmpty
        }
    }

    Context 'ports' {
        BeforeAll {
            $listener = New-Object -TypeName System.Net.Sockets.TcpListener -ArgumentList ([System.Net.IPAddress]::Loopback), 0
            $listener.Start()
            $port = $listener.LocalEndpoint.Port
        }
        AfterAll {
            $listener.Stop()
        }

        It 'owned by <Owner>: <Found>' -ForEach @(
            @{ Owner = 'a process of the run'; OwnerId = 7; Found = $true }
            @{ Owner = 'somebody else'; OwnerId = 8; Found = $false }
            @{ Owner = 'nobody knows'; OwnerId = $null; Found = $true }
        ) {
            Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkRunningProcess
            Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkPortOwner -MockWith { $OwnerId }
            $left = @(Find-Left -Processes @{ 7 = Get-Known } -Ports @{ $port = 'server' })
            @($left | Where-Object { $_.Kind -eq 'Port' -and $_.Id -eq $port }).Count | Should -Be ([int] $Found)
        }

        It 'asks for no owner of a port that nobody listens on' {
            Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkPortOwner
            $free = New-Object -TypeName System.Net.Sockets.TcpListener -ArgumentList ([System.Net.IPAddress]::Loopback), 0
            $free.Start()
            $freePort = $free.LocalEndpoint.Port
            $free.Stop()
            Find-Left -Ports @{ $freePort = 'server' } | Should -BeNullOrEmpty
            Should -Invoke -ModuleName RpcBench -CommandName Get-RpcBenchmarkPortOwner -Times 0 -Exactly
        }
    }
}
