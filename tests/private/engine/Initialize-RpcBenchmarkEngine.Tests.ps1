BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../../fixtures/WithEngine.ps1"
    Import-RpcBench
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Initialize-RpcBenchmarkEngine' {
    It 'starts nothing' {
        Use-FakeEngine
        InModuleScope RpcBench {
            function Invoke-Inner { [CmdletBinding()] param() Initialize-RpcBenchmarkEngine -Argument 'run' -Cmdlet $PSCmdlet }
            (Invoke-Inner).Started | Should -BeFalse
        }
        Test-Path -LiteralPath $env:RPCBENCH_FAKE_RECORD | Should -BeFalse
    }

    It 'tells the engine that PowerShell asks, and nobody else' {
        Use-FakeEngine
        InModuleScope RpcBench {
            function Invoke-Inner { [CmdletBinding()] param() Initialize-RpcBenchmarkEngine -Argument 'run' -Cmdlet $PSCmdlet }
            (Invoke-Inner).Process.StartInfo.EnvironmentVariables['RPCBENCH_CALLER'] | Should -BeExactly 'PowerShell'
        }
        $env:RPCBENCH_CALLER | Should -BeNullOrEmpty
    }

    It 'finds an engine in a folder with spaces, brackets and letters that are not ASCII' {
        Use-FakeEngine -Steps (Get-FinishedStep)
        $folder = Join-Path $TestDrive "with [brackets], spaces and $([char] 0xFC)"
        $null = New-Item -ItemType Directory -Path $folder
        $engine = Join-Path $folder 'engine.mjs'
        [System.IO.File]::Copy($env:RPCBENCH_ENGINE, $engine)
        $env:RPCBENCH_ENGINE = $engine
        $line = Invoke-WithEngine -Script { Send-RpcBenchmarkEngineLine -Engine $args[0] -Line '{}'; Read-RpcBenchmarkEngineLine -Engine $args[0] }
        $line | Should -BeLike '*finished*'
    }
}
