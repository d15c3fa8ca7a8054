BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $dataBefore = $env:RPCBENCH_DATA
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
}

Describe 'Stop-RpcBenchmarkRunProcess' {
    BeforeEach {
        Mock -ModuleName RpcBench -CommandName Clear-RpcBenchmarkRunLeftover -MockWith { [pscustomobject]@{ ProcessCount = 0; FileCount = 2; RuleCount = 0; SettingCount = 1; Left = $false } }
        $env:RPCBENCH_DATA = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
        $worker = Invoke-TestProcess -RunId 'r1'
        $self = Get-Process -Id $PID
        Save-TestRecord -RunId r1 -Engine $self -Worker $worker -Script ([System.IO.Path]::GetFileNameWithoutExtension($self.Path)) -Later ([timespan]::FromSeconds(-1))
        function Invoke-Stop {
            InModuleScope RpcBench {
                function Invoke-Inner {
                    [CmdletBinding()] param()
                    # Not us, who stand in for the engine here.
                    $record = Get-RpcBenchmarkRunRecord
                    $record.Processes = @($record.Processes | Where-Object { $_.Id -ne $PID })
                    Stop-RpcBenchmarkRunProcess -Record $record -Cmdlet $PSCmdlet
                }
                Invoke-Inner -ErrorAction SilentlyContinue -ErrorVariable failures
                $failures
            }
        }
    }
    AfterEach {
        if (-not $worker.HasExited) { $worker.Kill() }
    }

    It 'reports what could not be ended, and keeps the record of it' {
        Mock -ModuleName RpcBench -CommandName Stop-RpcBenchmarkProcess
        $seen = @(Invoke-Stop)
        @($seen | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }).FullyQualifiedErrorId | Should -Contain 'ProcessNotEnded,Invoke-Inner'
        Join-Path $env:RPCBENCH_DATA 'running/r1.jsonl' | Should -Exist
        @($seen | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] }).ProcessCount | Should -Be 0 -Because 'none was ended'
    }

    It 'counts those that ended, and not those that are left' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkRunRecord -MockWith { [pscustomobject]@{ RunId = 'r1'; Processes = @([pscustomobject]@{ Id = 3; Who = 'worker' }); Hidden = @() } }
        Mock -ModuleName RpcBench -CommandName Stop-RpcBenchmarkProcess
        $seen = InModuleScope RpcBench {
            function Invoke-Inner {
                [CmdletBinding()] param()
                $processes = @(1, 2, 3 | ForEach-Object { [pscustomobject]@{ Id = $_; Who = 'worker' } })
                $record = [pscustomobject]@{ RunId = 'r1'; StartedAt = $null; Processes = $processes; ResultPath = $null; RecordPath = 'unused' }
                Stop-RpcBenchmarkRunProcess -Record $record -Cmdlet $PSCmdlet
            }
            Invoke-Inner -ErrorAction SilentlyContinue
        }
        $seen.ProcessCount | Should -Be 2
        "$($seen.FileCount) $($seen.RuleCount) $($seen.SettingCount)" | Should -Be '2 0 1'
    }

    It 'keeps the record of an engine that it may not look at, and says that it could not be ended' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkRunningProcess -MockWith { $Id | ForEach-Object { [pscustomobject]@{ Id = $_; Started = $null } } }
        $seen = @(Invoke-Stop)
        @($seen | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }).FullyQualifiedErrorId | Should -Be 'ProcessNotEnded,Invoke-Inner'
        @($seen | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] }).ProcessCount | Should -Be 0
        Join-Path $env:RPCBENCH_DATA 'running/r1.jsonl' | Should -Exist
    }

    It 'keeps the record where something else stays' {
        Mock -ModuleName RpcBench -CommandName Clear-RpcBenchmarkRunLeftover -MockWith { [pscustomobject]@{ ProcessCount = 0; FileCount = 0; RuleCount = 0; SettingCount = 0; Left = $true } }
        $null = Invoke-Stop
        $worker.HasExited | Should -BeTrue
        Join-Path $env:RPCBENCH_DATA 'running/r1.jsonl' | Should -Exist
    }

    It 'says of a record that is held what keeps it' {
        $worker.Kill()
        $worker.WaitForExit()
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkRunningProcess
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkRetry -MockWith { New-Object -TypeName System.IO.IOException -ArgumentList 'it is in use' }
        $seen = @(Invoke-Stop)
        @($seen | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }).FullyQualifiedErrorId | Should -Be 'OutputNotWritable,Invoke-Inner'
        @($seen | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] }).RunId | Should -Be 'r1'
    }
}
