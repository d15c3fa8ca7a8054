BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkPlanObject' {
    BeforeAll {
        $planned = Get-ExampleEvent -Name planned
        $plan = InModuleScope RpcBench -Parameters @{ Planned = $planned } { ConvertTo-RpcBenchmarkPlanObject -Planned $Planned }
    }

    It 'has what would run in flat properties' {
        $plan.PSObject.TypeNames[0] | Should -BeExactly 'RpcBench.Plan'
        $plan.Framework | Should -Be 'ZeroMQ' -Because 'the floor comes along unasked'
        $plan.Runtime | Should -Be 'Python'
        $plan.Api | Should -Be 'Async'
        $plan.Tuning | Should -Be 'Default'
        $plan.GroupCount | Should -Be 1
        $plan.CellCount | Should -Be 1
        $plan.Duration | Should -Be ([timespan]::FromSeconds(41.5))
        $plan.Group[0].Duration | Should -Be ([timespan]::FromSeconds(41.5))
        $plan.Group[0].PSObject.TypeNames[0] | Should -BeExactly 'RpcBench.PlanGroup'
    }

    It 'has as many client processes as the plan says, and one where it does not' {
        $plan.ClientCount | Should -Be 1
        $planned.plan | Add-Member -MemberType NoteProperty -Name clients -Value 4
        (InModuleScope RpcBench -Parameters @{ Planned = $planned } { ConvertTo-RpcBenchmarkPlanObject -Planned $Planned }).ClientCount | Should -Be 4
    }

    It 'has lists that stay lists' {
        foreach ($name in 'Framework', 'Runtime', 'Api', 'Tuning', 'Scenario', 'ValueType', 'Placement', 'PayloadBytes', 'Concurrency', 'RatePerSecond', 'Group') {
            , $plan.$name | Should -BeOfType [array] -Because $name
        }
    }

    It 'has null for what it says nothing of, also when it comes back from a file or a job' {
        $planned.plan.scenarios = @('SimpleCall')
        $planned.plan.maxTimeSeconds = $null
        $plan = InModuleScope RpcBench -Parameters @{ Planned = $planned } { ConvertTo-RpcBenchmarkPlanObject -Planned $Planned }
        $plan | Export-Clixml -LiteralPath (Join-Path $TestDrive 'plan.xml')
        $back = Import-Clixml -LiteralPath (Join-Path $TestDrive 'plan.xml')
        foreach ($name in 'StreamCount', 'Arrivals', 'MaxTime') {
            $null -eq $plan.$name | Should -BeTrue -Because $name
            $null -eq $back.$name | Should -BeTrue -Because "$name, from a file"
        }
    }

    It 'holds the plan to be run, and the whole answer' {
        $plan.Plan.frameworks | Should -Be 'ZeroMQ'
        $plan.Detail.seconds | Should -Be 41.5
    }
}
