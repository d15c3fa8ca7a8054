BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkPlanText' {
    It 'keeps what is deep inside of a plan in a plan' {
        $text = InModuleScope RpcBench {
            ConvertTo-RpcBenchmarkPlanText -Plan ([ordered]@{ version = 1; plans = [object[]] @([pscustomobject]@{ version = 1; plans = @([pscustomobject]@{ version = 1; deadlines = [pscustomobject]@{ callSeconds = 2 } }) }) })
        }
        $text | Should -BeExactly '{"version":1,"plans":[{"version":1,"plans":[{"version":1,"deadlines":{"callSeconds":2}}]}]}'
    }
}
