BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

# What each parameter becomes is tested through Invoke-RpcBenchmark.
Describe 'ConvertTo-RpcBenchmarkPlan' {
    It 'writes the golden plan' {
        InModuleScope RpcBench -Parameters @{ Expected = Get-Example 'plan/valid/typical.json' } {
            $parameters = @{ Framework = 'ZeroMQ'; PayloadSize = 1MB; Scenario = 'Payload'; Concurrency = 1, 8; MeasureTime = 5; Seed = 42; IncludeFloor = $true }
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
            $parameters = @{ Framework = $golden.frameworks; Scenario = $golden.scenarios; Effort = $golden.effort; Placement = $golden.placements; LaunchCount = $golden.launches; Precision = $golden.precision; MaxTime = $golden.maxTimeSeconds; Confidence = $golden.confidence; Threshold = $golden.threshold }
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
            $common = @([System.Management.Automation.PSCmdlet]::CommonParameters) + @([System.Management.Automation.PSCmdlet]::OptionalCommonParameters)
            $parameters = @{}
            foreach ($parameter in (Get-Command -Name New-RpcBenchmarkPlan).Parameters.Values | Where-Object { $_.Name -notin $common -and $_.Name -notin 'Path', 'NoClobber' }) {
                $parameters[$parameter.Name] = switch ($parameter.Name) {
                    'Plan' { [pscustomobject]@{ version = 1 } }
                    'Endpoint' { [pscustomobject]@{ Detail = '{}'; Token = 'x' } }
                    default { '1' }
                }
            }
            $parameters.Count | Should -BeGreaterThan 20
            function Invoke-Plan { [CmdletBinding()] param() ConvertTo-RpcBenchmarkPlan -Parameters $parameters -Cmdlet $PSCmdlet }
            $known = (Get-RpcBenchmarkContract -Name plan).properties.PSObject.Properties.Name
            $written = (Invoke-Plan).Keys
            $written.Count | Should -Be ($parameters.Count + 1) -Because 'no parameter is forgotten, and there is the version'
            foreach ($name in $written) {
                $name | Should -BeIn $known
            }
        }
    }
}
