BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkTaskXml' {
    It 'is XML with what the task has' {
        $task = [pscustomobject]@{
            Description = 'a & b'
            Triggers    = @(
                [pscustomobject]@{ CimClass = [pscustomobject]@{ CimClassName = 'MSFT_TaskDailyTrigger' }; StartBoundary = '2026-01-01T03:00:00'; Enabled = $true; DaysInterval = 1 }
                [pscustomobject]@{ CimClass = [pscustomobject]@{ CimClassName = 'MSFT_TaskWeeklyTrigger' }; StartBoundary = '2026-01-01T04:00:00'; Enabled = $true; WeeksInterval = 2; DaysOfWeek = 65 }
                [pscustomobject]@{ CimClass = [pscustomobject]@{ CimClassName = 'MSFT_TaskTimeTrigger' }; StartBoundary = '2026-01-01T05:00:00'; Enabled = $true; Repetition = [pscustomobject]@{ Interval = 'PT1H'; Duration = 'P1D' } }
                [pscustomobject]@{ CimClass = [pscustomobject]@{ CimClassName = 'MSFT_TaskEventTrigger' }; Enabled = $true; Subscription = '<QueryList />'; Delay = 'PT1M' }
                [pscustomobject]@{ CimClass = [pscustomobject]@{ CimClassName = 'MSFT_TaskLogonTrigger' }; Enabled = $true; UserId = 'ada' }
                [pscustomobject]@{ CimClass = [pscustomobject]@{ CimClassName = 'MSFT_TaskIdleTrigger' }; Enabled = $false }
            )
            Principal   = [pscustomobject]@{ UserId = 'SYSTEM'; RunLevel = 'Highest'; LogonType = 'Interactive' }
            Settings    = [pscustomobject]@{ MultipleInstances = 'IgnoreNew'; Priority = 4; ExecutionTimeLimit = 'PT4H'; DisallowStartIfOnBatteries = $true }
            Actions     = @([pscustomobject]@{ Execute = 'C:\pwsh.exe'; Arguments = '-File "x y.ps1"'; WorkingDirectory = 'C:\t' })
        }
        $xml = [xml] (InModuleScope RpcBench -Parameters @{ Task = $task } { ConvertTo-RpcBenchmarkTaskXml -Task $Task })
        $xml.Task.RegistrationInfo.Description | Should -Be 'a & b'
        $xml.Task.Triggers.CalendarTrigger.StartBoundary | Should -Be '2026-01-01T03:00:00', '2026-01-01T04:00:00'
        @($xml.Task.Triggers.CalendarTrigger[1].ScheduleByWeek.DaysOfWeek.ChildNodes.Name) | Should -Be 'Sunday', 'Saturday'
        $xml.Task.Triggers.TimeTrigger.Repetition.Interval | Should -Be 'PT1H'
        $xml.Task.Triggers.CalendarTrigger[0].ScheduleByDay.DaysInterval | Should -Be 1
        $xml.Task.Principals.Principal.UserId | Should -Be SYSTEM
        "$($xml.Task.Principals.Principal.RunLevel) $($xml.Task.Principals.Principal.LogonType)" | Should -Be 'HighestAvailable InteractiveToken'
        "$($xml.Task.Triggers.EventTrigger.Subscription) $($xml.Task.Triggers.EventTrigger.Delay)" | Should -Be '<QueryList /> PT1M'
        $xml.Task.Triggers.LogonTrigger.UserId | Should -Be ada
        $xml.Task.Triggers.IdleTrigger.Enabled | Should -Be false
        @($xml.Task.Triggers.TimeTrigger).Count | Should -Be 1
        $xml.Task.Settings.Priority | Should -Be 4
        $xml.Task.Settings.MultipleInstancesPolicy | Should -Be IgnoreNew
        $xml.Task.Actions.Exec.WorkingDirectory | Should -Be 'C:\t'
        $xml.Task.Actions.Exec.Arguments | Should -Be '-File "x y.ps1"'
    }
}
