BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Write-RpcBenchmarkWarning' {
    It 'says what happened, what to do, and under which id' {
        $said = InModuleScope RpcBench {
            function Invoke-Inner { [CmdletBinding()] param() Write-RpcBenchmarkWarning -Id BadPlan -Values 'run.json', 'it is a poem' -Cmdlet $PSCmdlet }
            Invoke-Inner -WarningAction SilentlyContinue -WarningVariable warnings
            $warnings
        }
        $problem = InModuleScope RpcBench { (Get-RpcBenchmarkMessage).Problems['BadPlan'] }
        "$said" | Should -BeExactly "$($problem.Message -f 'run.json', 'it is a poem') $($problem.Remedy) [BadPlan]"
    }
}
