BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Get-Warned {
        <# The ids of what was warned of. #>
        param([object] $Settings)
        $plan = [pscustomobject]@{ version = 1; frameworks = @('gRPC') }
        $said = InModuleScope RpcBench -Parameters @{ Plan = $plan; Task = [pscustomobject]@{ Settings = $Settings } } {
            function Invoke-Inner { [CmdletBinding()] param() Assert-RpcBenchmarkTaskPlan -Plan $Plan -Task $Task -Name nightly -Cmdlet $PSCmdlet }
            Invoke-Inner 3>&1
        }
        @($said | ForEach-Object { [regex]::Match("$_", '\[?(Task\w+)\]?\W*$').Groups[1].Value })
    }
}

Describe 'Assert-RpcBenchmarkTaskPlan' {
    It 'asks the engine whether it takes the plan' {
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkSession -MockWith { [pscustomobject]@{ Duration = [timespan] '01:00:00' } }
        Get-Warned -Settings ([pscustomobject]@{ ExecutionTimeLimit = 'PT4H'; Priority = 4 }) | Should -BeNullOrEmpty
        Should -Invoke -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkSession -Times 1 -Exactly -ParameterFilter { $Command -eq 'plan' -and "$($Plan['frameworks'])" -eq 'gRPC' }
    }

    It 'warns of <Case>: <Id>' -ForEach @(
        @{ Case = 'a task that is ended before its plan is measured'; Settings = @{ ExecutionTimeLimit = 'PT4H'; Priority = 4 }; Id = 'TaskTimeShort' }
        @{ Case = 'none that has no limit'; Settings = @{ ExecutionTimeLimit = 'PT0S'; Priority = 6 }; Id = $null }
        @{ Case = 'a task below the normal priority'; Settings = @{ ExecutionTimeLimit = 'P3D'; Priority = 7 }; Id = 'TaskPriorityLow' }
    ) {
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkSession -MockWith { [pscustomobject]@{ Duration = [timespan] '05:00:00' } }
        @(Get-Warned -Settings ([pscustomobject] $Settings)) | Should -Be $Id
    }
}
