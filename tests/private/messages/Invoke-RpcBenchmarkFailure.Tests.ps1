BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Invoke-RpcBenchmarkFailure' {
    It 'ends the cmdlet it was given, in its name' {
        $failure = {
            InModuleScope RpcBench {
                function Invoke-Outer { [CmdletBinding()] [OutputType([string])] param() Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id InvalidMeasureTime -Values 'x' -TargetObject 'x'; 'not reached' }
                Invoke-Outer
            }
        } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -Be 'InvalidMeasureTime,Invoke-Outer'
        $failure.TargetObject | Should -Be 'x'
    }

    It 'passes a finished record on' {
        $id = Get-CaughtId {
            InModuleScope RpcBench {
                function Invoke-Outer { [CmdletBinding()] param() Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -ErrorRecord (ConvertTo-RpcBenchmarkErrorRecord -Id WrongAnswer -Message 'm') }
                Invoke-Outer
            }
        }
        $id | Should -Be 'WrongAnswer,Invoke-Outer'
    }
}
