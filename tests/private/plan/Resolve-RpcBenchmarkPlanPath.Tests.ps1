BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Resolve-Plan {
        param([object] $Plan)
        Push-Location -LiteralPath $TestDrive
        try {
            InModuleScope RpcBench -Parameters @{ Plan = $Plan } {
                function Invoke-Inner { [CmdletBinding()] param() Resolve-RpcBenchmarkPlanPath -Plan $Plan -Cmdlet $PSCmdlet }
                Invoke-Inner
            }
        }
        finally {
            Pop-Location
        }
    }
}

Describe 'Resolve-RpcBenchmarkPlanPath' {
    It 'makes relative paths whole from where PowerShell is, and leaves the plan that was given as it is' {
        $plan = ConvertFrom-Json -InputObject '{"version":1,"adapters":["a [1]","../b c"],"outputPath":"runs","python":"venv/bin/python","tags":["x"]}'
        $whole = Resolve-Plan -Plan $plan
        $whole.adapters | Should -Be (Join-Path $TestDrive 'a [1]'), (Join-Path (Split-Path -Path $TestDrive) 'b c')
        , $whole.adapters | Should -BeOfType [array]
        $whole.outputPath | Should -Be (Join-Path $TestDrive 'runs')
        $whole.python | Should -Be (Join-Path $TestDrive 'venv/bin/python')
        $whole.tags | Should -Be 'x'
        $plan.outputPath | Should -Be 'runs'
    }

    It 'gives back the very plan where nothing in it is relative' {
        $plan = [pscustomobject]@{ version = 1; outputPath = Join-Path $TestDrive 'runs' }
        [object]::ReferenceEquals((Resolve-Plan -Plan $plan), $plan) | Should -BeTrue
    }

    It 'leaves to the engine what is no path: <_>' -ForEach '{"version":1,"adapters":[1]}', '{"version":1,"outputPath":null}', '{"version":1,"adapters":[]}', '{"version":1,"python":{}}' {
        $plan = ConvertFrom-Json -InputObject $_
        ConvertTo-Json -InputObject (Resolve-Plan -Plan $plan) -Compress | Should -Be $_
    }
}
