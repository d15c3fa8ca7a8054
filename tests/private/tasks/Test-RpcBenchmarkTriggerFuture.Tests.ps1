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
        @{ Case = 'over'; Is = $false; Trigger = @{ Class = 'MSFT_TaskDailyTrigger'; EndBoundary = '2026-05-01T03:00:00' } }
        @{ Case = 'over before it begins'; Is = $false; Trigger = @{ Class = 'MSFT_TaskDailyTrigger'; StartBoundary = '2026-08-01T03:00:00'; EndBoundary = '2026-07-01T03:00:00' } }
        @{ Case = 'switched off'; Is = $false; Trigger = @{ Class = 'MSFT_TaskDailyTrigger'; Enabled = $false } }
        @{ Case = 'at logon'; Is = $true; Trigger = @{ Class = 'MSFT_TaskLogonTrigger' } }
    ) {
        $object = [pscustomobject]@{ CimClass = [pscustomobject]@{ CimClassName = $Trigger.Class }; Enabled = $Trigger['Enabled']; StartBoundary = $Trigger['StartBoundary']; EndBoundary = $Trigger['EndBoundary']; Repetition = [pscustomobject]@{ Interval = $Trigger['Again'] } }
        InModuleScope RpcBench -Parameters @{ Trigger = $object } { Test-RpcBenchmarkTriggerFuture -Trigger $Trigger -Now '2026-06-01' } | Should -Be $Is
    }
}
