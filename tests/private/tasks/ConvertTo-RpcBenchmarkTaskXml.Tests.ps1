BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkTaskXml' {
    It 'is XML with what the task has' {
        $task = [pscustomobject]@{
            Description = 'a & b'
            Triggers    = @([pscustomobject]@{ CimClass = [pscustomobject]@{ CimClassName = 'MSFT_TaskDailyTrigger' }; StartBoundary = '2026-01-01T03:00:00'; Enabled = $true; DaysInterval = 1 })
            Principal   = [pscustomobject]@{ UserId = 'SYSTEM'; RunLevel = 'Highest' }
            Settings    = [pscustomobject]@{ MultipleInstances = 'IgnoreNew'; Priority = 4; ExecutionTimeLimit = 'PT4H'; DisallowStartIfOnBatteries = $true }
            Actions     = @([pscustomobject]@{ Execute = 'C:\pwsh.exe'; Arguments = '-File "x y.ps1"' })
        }
        $xml = [xml] (InModuleScope RpcBench -Parameters @{ Task = $task } { ConvertTo-RpcBenchmarkTaskXml -Task $Task })
        $xml.Task.RegistrationInfo.Description | Should -Be 'a & b'
        $xml.Task.Triggers.CalendarTrigger.StartBoundary | Should -Be '2026-01-01T03:00:00'
        $xml.Task.Triggers.CalendarTrigger.ScheduleByDay.DaysInterval | Should -Be 1
        $xml.Task.Principals.Principal.UserId | Should -Be SYSTEM
        $xml.Task.Settings.Priority | Should -Be 4
        $xml.Task.Settings.MultipleInstancesPolicy | Should -Be IgnoreNew
        $xml.Task.Actions.Exec.Arguments | Should -Be '-File "x y.ps1"'
    }
}
