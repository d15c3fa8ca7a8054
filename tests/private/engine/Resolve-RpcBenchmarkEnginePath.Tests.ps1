BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Resolve-RpcBenchmarkEnginePath' {
    AfterEach {
        $env:RPCBENCH_ENGINE = $null
    }

    It 'takes the one that RPCBENCH_ENGINE names' {
        $env:RPCBENCH_ENGINE = Join-Path $ModuleRoot 'tests/fixtures/fake-engine.mjs'
        InModuleScope RpcBench {
            function Invoke-Inner { [CmdletBinding()] param() Resolve-RpcBenchmarkEnginePath -Cmdlet $PSCmdlet }
            Invoke-Inner | Should -BeExactly $env:RPCBENCH_ENGINE
        }
    }

    It 'says how to build one that is not there' {
        InModuleScope RpcBench -Parameters @{ Folder = "$TestDrive" } {
            $before = $script:ModuleRoot
            $null = Get-RpcBenchmarkMessage # before the root is moved
            try {
                $script:ModuleRoot = $Folder
                function Invoke-Inner { [CmdletBinding()] param() Resolve-RpcBenchmarkEnginePath -Cmdlet $PSCmdlet }
                $failure = { Invoke-Inner } | Should -Throw -PassThru
                $failure.FullyQualifiedErrorId | Should -Be 'EngineNotBuilt,Invoke-Inner'
                $failure.ErrorDetails.RecommendedAction | Should -BeLike "*$Folder*./build.ps1*"
            }
            finally {
                $script:ModuleRoot = $before
            }
        }
    }
}
