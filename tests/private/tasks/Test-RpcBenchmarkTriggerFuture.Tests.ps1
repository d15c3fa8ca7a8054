BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Test-RpcBenchmarkTriggerFuture' {
    It '<Case>: <Is>' -ForEach @(
        @{ Case = 'daily from the past on'; Is = $true; Trigger = @{ Class = 'MSFT_TaskDailyTrigger'; StartBoundary = '2026-01-01T03:00:00'; Enabled = $true } }
        @{ Case = 'once, to come'; Is = $true; Trigger = @{ Class = 'MSFT_TaskTimeTrigger'; StartBoundary = '2026-07-01T03:00:00' } }
        @{ Case = 'once, over'; Is = $false; Trigger = @{ Class = 'MSFT_TaskTimeTrigger'; StartBoundary = '2026-05-01T03:00:00' } }
        @{ Case = 'once, over, but again every hour'; Is = $true; Trigger = @{ Class = 'MSFT_TaskTimeTrigger'; StartBoundary = '2026-05-01T03:00:00'; Again = 'PT1H' } }
        @{ Case = 'once, over, again every hour for a day that is over'; Is = $false; Trigger = @{ Class = 'MSFT_TaskTimeTrigger'; StartBoundary = '2026-05-01T03:00:00'; Again = 'PT1H'; Lasts = 'P1D' } }
        @{ Case = 'once, over, again every hour until a time before the next'; Is = $false; Trigger = @{ Class = 'MSFT_TaskTimeTrigger'; StartBoundary = '2026-05-31T23:30:00'; Again = 'PT1H'; EndBoundary = '2026-06-01T00:15:00' } }
        @{ Case = 'again every hour without an end'; Is = $true; Trigger = @{ Class = 'MSFT_TaskTimeTrigger'; StartBoundary = '2026-05-01T03:00:00'; Again = 'PT1H'; Lasts = 'P99999999DT23H59M59S' } }
        @{ Case = 'daily, and it ends before the next time'; Is = $false; Trigger = @{ Class = 'MSFT_TaskDailyTrigger'; StartBoundary = '2026-01-01T03:00:00'; EndBoundary = '2026-06-01T02:00:00' } }
        @{ Case = 'daily, and it ends after the next time'; Is = $true; Trigger = @{ Class = 'MSFT_TaskDailyTrigger'; StartBoundary = '2026-01-01T03:00:00'; EndBoundary = '2026-06-01T04:00:00' } }
        # The first of June is a Monday.
        @{ Case = 'on Mondays, until Tuesday'; Is = $true; Trigger = @{ Class = 'MSFT_TaskWeeklyTrigger'; StartBoundary = '2026-01-01T03:00:00'; EndBoundary = '2026-06-02T00:00:00'; Days = 2 } }
        @{ Case = 'on Sundays, until Tuesday'; Is = $false; Trigger = @{ Class = 'MSFT_TaskWeeklyTrigger'; StartBoundary = '2026-01-01T03:00:00'; EndBoundary = '2026-06-02T00:00:00'; Days = 1 } }
        @{ Case = 'weekly, on no day'; Is = $false; Trigger = @{ Class = 'MSFT_TaskWeeklyTrigger'; StartBoundary = '2026-01-01T03:00:00'; Days = 0 } }
        @{ Case = 'at an event'; Is = $true; Trigger = @{ Class = 'MSFT_TaskEventTrigger'; StartBoundary = '2026-01-01T03:00:00' } }
        @{ Case = 'over'; Is = $false; Trigger = @{ Class = 'MSFT_TaskDailyTrigger'; EndBoundary = '2026-05-01T03:00:00' } }
        @{ Case = 'over before it begins'; Is = $false; Trigger = @{ Class = 'MSFT_TaskDailyTrigger'; StartBoundary = '2026-08-01T03:00:00'; EndBoundary = '2026-07-01T03:00:00' } }
        @{ Case = 'switched off'; Is = $false; Trigger = @{ Class = 'MSFT_TaskDailyTrigger'; Enabled = $false } }
        @{ Case = 'at logon'; Is = $true; Trigger = @{ Class = 'MSFT_TaskLogonTrigger' } }
    ) {
        $object = [pscustomobject]@{ CimClass = [pscustomobject]@{ CimClassName = $Trigger.Class }; Enabled = $Trigger['Enabled']; StartBoundary = $Trigger['StartBoundary']; EndBoundary = $Trigger['EndBoundary']; DaysInterval = 1; DaysOfWeek = $Trigger['Days']; Repetition = [pscustomobject]@{ Interval = $Trigger['Again']; Duration = $Trigger['Lasts'] } }
        InModuleScope RpcBench -Parameters @{ Trigger = $object } { Test-RpcBenchmarkTriggerFuture -Trigger $Trigger -Now '2026-06-01' } | Should -Be $Is
    }
}
