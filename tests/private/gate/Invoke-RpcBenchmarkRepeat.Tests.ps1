BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Invoke-RpcBenchmarkRepeat' {
    It 'measures the plan as it is, saves it where it is told, and gives the id of the run' {
        Use-FakeEngine -Also @{ stepsOf = @{ run = @((Get-StartedStep), (Get-ResultStep), (Get-FinishedStep)) } }
        $plan = ConvertFrom-Json -InputObject '{"version":1,"baseline":"main","scenarios":["SimpleCall"],"implementations":[{"framework":"gRPC","runtime":"Node","api":"Async","variant":"Default"}]}'
        $id = InModuleScope RpcBench -Parameters @{ Plan = $plan; Cmdlet = $PSCmdlet } {
            function Invoke-Repeat {
                [CmdletBinding()]
                param([object] $Plan)
                Invoke-RpcBenchmarkRepeat -Plan $Plan -OutputPath '/tmp/runs' -Cmdlet $PSCmdlet
            }
            Invoke-Repeat -Plan $Plan
        }
        $id | Should -Be (Get-ExampleEvent -Name result).members.RunId
        $sent = Get-FakePlan
        $sent.baseline, $sent.implementations[0].framework, $sent.outputPath | Should -Be @('main', 'gRPC', '/tmp/runs')
        Get-ContractFault -Text (Get-FakeRecord).plan -Contract plan | Should -BeNullOrEmpty
    }
}
