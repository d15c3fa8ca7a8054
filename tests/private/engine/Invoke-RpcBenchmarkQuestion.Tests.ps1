BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Invoke-RpcBenchmarkQuestion' {
    AfterAll {
        Clear-FakeEngine
    }

    It 'asks as the contract has it, and gives the answer' {
        Use-FakeEngine -Also @{ listing = @((Get-Example 'answer/valid/removed.json') -replace '\s+', ' ') }
        $answer = InModuleScope RpcBench {
            function Invoke-Inner { [CmdletBinding()] param() Invoke-RpcBenchmarkQuestion -Question @{ ask = 'RemoveRuntime'; name = 'grpc-old' } -Cmdlet $PSCmdlet }
            Invoke-Inner
        }
        $answer.removed | Should -BeExactly 'grpc-old'
        (Get-FakeRecord).argv -join ' ' | Should -BeExactly 'ask --control -'
        Get-ContractFault -Text (Get-FakeRecord).plan -Contract ask | Should -BeNullOrEmpty
    }

    It 'ends the cmdlet with the problem of the answer' {
        Use-FakeEngine -Also @{ listing = @((Get-Example 'answer/valid/problem.json') -replace '\s+', ' ') }
        InModuleScope RpcBench {
            function Invoke-Inner { [CmdletBinding()] param() Invoke-RpcBenchmarkQuestion -Question @{ ask = 'ListRuntimes' } -Cmdlet $PSCmdlet }
            $failure = { Invoke-Inner } | Should -Throw -PassThru
            $failure.FullyQualifiedErrorId | Should -Be 'RuntimeNotFound,Invoke-Inner'
            $failure.TargetObject | Should -Be 'grpc-odl'
        }
    }
}
