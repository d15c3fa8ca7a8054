BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Get-Plan {
        param([object] $Planned = (Get-ExampleEvent -Name planned))
        InModuleScope RpcBench -Parameters @{ Planned = $Planned } { ConvertTo-RpcBenchmarkPlanObject -Planned $Planned }
    }
}

Describe 'ConvertTo-RpcBenchmarkPlanObject' {
    It 'has what the engine says would run in flat properties' {
        $plan = Get-Plan
        $plan.PSObject.TypeNames[0] | Should -BeExactly 'RpcBench.Plan'
        $plan.Framework | Should -Be 'ZeroMQ'
        $plan.GroupCount | Should -Be 1
        $plan.Duration | Should -Be ([timespan]::FromSeconds(41.5))
        $plan.Group[0].Duration | Should -Be ([timespan]::FromSeconds(41.5))
        $plan.Group[0].PSObject.TypeNames[0] | Should -BeExactly 'RpcBench.PlanGroup'
    }

    It 'has lists that stay lists, of the types that they had' {
        $plan = Get-Plan
        foreach ($name in 'Framework', 'Runtime', 'Api', 'Tuning', 'Scenario', 'ValueType', 'Placement', 'Tag') {
            , $plan.$name | Should -BeOfType [string[]] -Because $name
        }
        , $plan.PayloadBytes | Should -BeOfType [long[]]
        , $plan.Concurrency | Should -BeOfType [long[]]
        , $plan.RatePerSecond | Should -BeOfType [double[]]
        , $plan.Group | Should -BeOfType [object[]]
    }

    It 'has null for what it says nothing of, also when it comes back from a file or a job' {
        $planned = Get-ExampleEvent -Name planned
        $planned.members.StreamCount = $null
        $planned.members.MaxTime = $null
        $plan = Get-Plan -Planned $planned
        $plan | Export-Clixml -LiteralPath (Join-Path $TestDrive 'plan.xml')
        $back = Import-Clixml -LiteralPath (Join-Path $TestDrive 'plan.xml')
        foreach ($name in 'StreamCount', 'Arrivals', 'MaxTime') {
            $null -eq $plan.$name | Should -BeTrue -Because $name
            $null -eq $back.$name | Should -BeTrue -Because "$name, from a file"
        }
    }

    It 'holds the plan to be run, and the whole answer, which is not a part of itself' {
        $plan = Get-Plan
        $plan.Plan.frameworks | Should -Be 'ZeroMQ'
        $plan.Detail.seconds | Should -Be 41.5
        $plan.Detail.PSObject.Properties.Name | Should -Not -Contain 'members'
        "$($plan.Plan)", "$($plan.Detail)" | Should -Be 'version 1', '1 groups'
    }
}
