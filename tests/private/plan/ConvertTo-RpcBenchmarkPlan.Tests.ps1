BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

# What each parameter becomes is tested through Invoke-RpcBenchmark.
Describe 'ConvertTo-RpcBenchmarkPlan' {
    It 'writes the golden plan' {
        InModuleScope RpcBench -Parameters @{ Expected = Get-Example 'plan/valid/typical.json' } {
            $parameters = @{ Framework = 'ZeroMQ'; PayloadSize = 1MB; Scenario = 'Payload'; Concurrency = 1, 8; Duration = '5s'; Seed = 42; IncludeFloor = $true }
            function Invoke-Plan { [CmdletBinding()] param() ConvertTo-RpcBenchmarkPlan -Parameters $parameters -Cmdlet $PSCmdlet }
            $plan = ConvertFrom-Json -InputObject (ConvertTo-Json -InputObject (Invoke-Plan) -Depth 5)
            $golden = ConvertFrom-Json -InputObject $Expected
            @($plan.PSObject.Properties.Name | Sort-Object) | Should -Be @($golden.PSObject.Properties.Name | Sort-Object)
            foreach ($name in $golden.PSObject.Properties.Name) {
                $plan.$name | Should -Be $golden.$name -Because $name
            }
        }
    }

    It 'writes the golden plan of a comparison' {
        InModuleScope RpcBench -Parameters @{ Expected = Get-Example 'plan/valid/comparison.json' } {
            $golden = ConvertFrom-Json -InputObject $Expected
            $parameters = @{ Framework = $golden.frameworks; Scenario = $golden.scenarios; Effort = $golden.effort; Placement = $golden.placements; Launches = $golden.launches; Precision = '0.02'; MaxTime = '10m'; Confidence = '0.99'; Threshold = '0.03' }
            function Invoke-Plan { [CmdletBinding()] param() ConvertTo-RpcBenchmarkPlan -Parameters $parameters -Cmdlet $PSCmdlet }
            $plan = ConvertFrom-Json -InputObject (ConvertTo-Json -InputObject (Invoke-Plan) -Depth 5)
            foreach ($name in $golden.PSObject.Properties.Name) {
                $plan.$name | Should -Be $golden.$name -Because $name
            }
        }
    }

    It 'writes the golden plan of a run with tags' {
        InModuleScope RpcBench -Parameters @{ Expected = Get-Example 'plan/valid/tagged.json' } {
            $golden = ConvertFrom-Json -InputObject $Expected
            function Invoke-Plan { [CmdletBinding()] param() ConvertTo-RpcBenchmarkPlan -Parameters @{ Scenario = $golden.scenarios; Tag = $golden.tags } -Cmdlet $PSCmdlet }
            $plan = ConvertFrom-Json -InputObject (ConvertTo-Json -InputObject (Invoke-Plan) -Depth 5)
            $plan.tags | Should -Be $golden.tags
            # One tag is a list, too.
            function Invoke-Plan { [CmdletBinding()] param() ConvertTo-RpcBenchmarkPlan -Parameters @{ Tag = 'a' } -Cmdlet $PSCmdlet }
            ConvertTo-Json -InputObject (Invoke-Plan) -Compress | Should -BeExactly '{"version":1,"tags":["a"]}'
        }
    }

    It 'is a valid plan when nothing was given' {
        InModuleScope RpcBench {
            function Invoke-Plan { [CmdletBinding()] param() ConvertTo-RpcBenchmarkPlan -Parameters @{} -Cmdlet $PSCmdlet }
            ConvertTo-Json -InputObject (Invoke-Plan) -Compress | Should -BeExactly '{"version":1}'
        }
    }

    It 'uses no property that the contract does not have' {
        InModuleScope RpcBench {
            $parameters = @{ AdapterPath = 'a'; AgainstRuntime = 'a'; Framework = 'a'; Runtime = 'a'; Plan = [pscustomobject]@{ version = 1 }; Api = 'a'; Variant = 'a'; Scenario = 'a'; Argument = 'a'; PayloadSize = 1; PayloadContent = 'a'; StreamCount = 1; Concurrency = 1; Clients = 1; Rate = 1; Slo = 'a'; Connections = 1; Arrivals = 'a'; Duration = '1'; Launches = 1; Effort = 'a'; Placement = 'a'; Precision = '1'; MaxTime = '1'; Threshold = '1'; Confidence = '1'; Seed = 1; Tag = 'a'; IncludeFloor = $true; OutputPath = 'a'; Python = 'a' }
            $given = (Get-Command -Name Invoke-RpcBenchmark).Parameters.Values | Where-Object { $_.Attributes.TypeId.Name -notcontains 'x' -and $_.Name -notin [System.Management.Automation.PSCmdlet]::CommonParameters -and $_.Name -notin 'WhatIf', 'Confirm' }
            @($parameters.Keys | Sort-Object) | Should -Be @($given.Name | Sort-Object) -Because 'this test must name every parameter'

            function Invoke-Plan { [CmdletBinding()] param() ConvertTo-RpcBenchmarkPlan -Parameters $parameters -Cmdlet $PSCmdlet }
            $known = (Get-RpcBenchmarkContract -Name plan).properties.PSObject.Properties.Name
            foreach ($name in (Invoke-Plan).Keys) {
                $name | Should -BeIn $known
            }
        }
    }
}
