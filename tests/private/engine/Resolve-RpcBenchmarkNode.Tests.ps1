BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Resolve-RpcBenchmarkNode' {
    It 'finds node' {
        InModuleScope RpcBench {
            function Invoke-Inner { [CmdletBinding()] param() Resolve-RpcBenchmarkNode -Cmdlet $PSCmdlet }
            Invoke-Inner | Should -BeExactly (Get-Command -Name node -CommandType Application)[0].Path
        }
    }

    It 'names the version to install where there is none' {
        Mock -ModuleName RpcBench -CommandName Find-RpcBenchmarkProgram -MockWith { }
        InModuleScope RpcBench {
            function Invoke-Inner { [CmdletBinding()] param() Resolve-RpcBenchmarkNode -Cmdlet $PSCmdlet }
            $failure = { Invoke-Inner } | Should -Throw -PassThru
            $failure.FullyQualifiedErrorId | Should -Be 'NodeMissing,Invoke-Inner'
            $failure.ErrorDetails.RecommendedAction | Should -BeLike '*20.17*'
        }
    }

    It 'passes by a node.cmd on Windows, and starts the program behind a launcher' {
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkNodeProgram -MockWith { "behind $Path" }
        Mock -ModuleName RpcBench -CommandName Find-RpcBenchmarkProgram -MockWith {
            [pscustomobject]@{ Extension = '.cmd'; Path = 'C:\shims\node.cmd' }
            [pscustomobject]@{ Extension = '.exe'; Path = 'C:\nodejs\node.exe' }
        }
        InModuleScope RpcBench {
            $before = $script:OnWindows
            try {
                $script:OnWindows = $true
                function Invoke-Inner { [CmdletBinding()] param() Resolve-RpcBenchmarkNode -Cmdlet $PSCmdlet }
                Invoke-Inner | Should -BeExactly 'behind C:\nodejs\node.exe'
            }
            finally {
                $script:OnWindows = $before
            }
        }
    }
}
