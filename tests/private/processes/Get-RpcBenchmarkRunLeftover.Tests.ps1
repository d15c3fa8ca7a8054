BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Get-RpcBenchmarkNetRule
    $dataBefore = $env:RPCBENCH_DATA
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkRunLeftover' {
    BeforeEach {
        InModuleScope RpcBench { $script:OnWindows = $true }
        $env:RPCBENCH_DATA = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
        $results = Join-Path $env:RPCBENCH_DATA 'results'
        $null = New-Item -ItemType Directory -Path $results
        $at = [datetime]::Now.AddMinutes(-10)
        $gone = Invoke-TestProcess
        $gone.Kill()
        $gone.WaitForExit()
        $record = [pscustomobject]@{ RunId = 'r1'; StartedAt = $at; State = 'Interrupted'; EngineId = 999991; CallerId = $gone.Id; Processes = @(); ResultPath = Join-Path $results 'r1.json' }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkMarkedProcess
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNetRule
        function Get-Left { InModuleScope RpcBench -Parameters @{ Record = $record } { Get-RpcBenchmarkRunLeftover -Record $Record } }
        function New-Temporary {
            param([string] $Folder, [int] $Id, [datetime] $Written = [datetime]::Now)
            $file = Join-Path $Folder ".rpcbench-$Id-1-0"
            [System.IO.File]::WriteAllText($file, 'half')
            [System.IO.File]::SetLastWriteTime($file, $Written)
            $file
        }
    }

    It 'is what engine and PowerShell had begun to write since they started, and nobody else' {
        $wanted = (New-Temporary -Folder $results -Id 999991), (New-Temporary -Folder $env:RPCBENCH_DATA -Id $gone.Id)
        $null = New-Temporary -Folder $results -Id 999992
        $null = New-Temporary -Folder $env:RPCBENCH_DATA -Id 999991 -Written $at.AddMinutes(-1)
        @((Get-Left).File | Sort-Object) | Should -Be @($wanted | Sort-Object)
    }

    It 'is nothing of a PowerShell that is still there' {
        $record.CallerId = $PID
        $record.StartedAt = [datetime]::Now
        $null = New-Temporary -Folder $results -Id $PID
        (Get-Left).File | Should -BeNullOrEmpty
    }

    It 'is the rules that name the run' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNetRule -MockWith {
            [pscustomobject]@{ Name = 'ours'; Description = 'RpcBench, for r1; expires 2099-01-01T10:00:00Z' }
            [pscustomobject]@{ Name = 'another''s'; Description = 'RpcBench, for r11; expires 2099-01-01T10:00:00Z' }
            [pscustomobject]@{ Name = 'by hand'; Description = $null }
        }
        @((Get-Left).Rule).Name | Should -Be 'ours'
    }

    It 'is the processes that bear its mark and are in no record' {
        $record.Processes = @([pscustomobject]@{ Id = 7; Who = 'w'; Port = $null })
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkMarkedProcess -MockWith { 7, 8 }
        (Get-Left).Process | Should -Be 8
        Should -Invoke -ModuleName RpcBench -CommandName Get-RpcBenchmarkMarkedProcess -Times 1 -Exactly -ParameterFilter { $RunId -eq 'r1' }
    }

    It 'is the settings that its PowerShell changed here, unless another run is under way' {
        $change = { param($id, $machine) [pscustomobject]@{ setting = 'PowerPlan'; machine = $machine; process = $null; by = [pscustomobject]@{ id = $id; start = 's' }; before = 'a'; after = 'b'; at = 't' } }
        $changes = (& $change $gone.Id ([System.Environment]::MachineName)), (& $change $PID ([System.Environment]::MachineName)), (& $change $gone.Id 'elsewhere')
        Mock -ModuleName RpcBench -CommandName Read-RpcBenchmarkEnvironmentJournal -MockWith { [pscustomobject]@{ Changes = $changes; Failure = $null } }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkRunRecord
        @((Get-Left).Change).Count | Should -Be 1
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkRunRecord -MockWith { [pscustomobject]@{ RunId = 'r2'; State = 'Running' } }
        @((Get-Left).Change).Count | Should -Be 0
    }

    It 'is no setting that a PowerShell changed which has the id now' {
        $record.CallerId = $PID
        $record.StartedAt = [datetime]::Now.AddYears(-1)
        $by = [pscustomobject]@{ id = $PID; start = InModuleScope RpcBench { Get-RpcBenchmarkProcessStart -Id $PID } }
        $change = [pscustomobject]@{ setting = 'PowerPlan'; machine = [System.Environment]::MachineName; process = $null; by = $by; before = 'a'; after = 'b'; at = 't' }
        Mock -ModuleName RpcBench -CommandName Read-RpcBenchmarkEnvironmentJournal -MockWith { [pscustomobject]@{ Changes = @($change); Failure = $null } }
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkRunRecord
        @((Get-Left).Change).Count | Should -Be 0
        $by.start = 'an earlier one'
        @((Get-Left).Change).Count | Should -Be 1
    }

    It 'is nothing where the record cannot be read' {
        $record.State = 'Unreadable'
        $left = Get-Left
        @($left.Process).Count + @($left.File).Count + @($left.Rule).Count + @($left.Change).Count | Should -Be 0
    }
}
