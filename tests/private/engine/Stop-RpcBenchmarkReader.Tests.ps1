BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Stop-RpcBenchmarkReader' {
    It 'ends a reader that waits for a line that never comes, and a second time does nothing' {
        Use-FakeEngine -Steps @{ waitForEnd = $true }
        InModuleScope RpcBench {
            function Invoke-Inner {
                [CmdletBinding()] param()
                $engine = Initialize-RpcBenchmarkEngine -Argument 'run', '--control', '-' -Cmdlet $PSCmdlet
                try {
                    Open-RpcBenchmarkEngine -Engine $engine -CallerCpu 0 -Cmdlet $PSCmdlet
                    $reader = $engine.Reader
                    Stop-RpcBenchmarkReader -Engine $engine
                    Stop-RpcBenchmarkReader -Engine $engine
                    $reader.Shell.InvocationStateInfo.State
                    $engine.Lines.IsAddingCompleted
                }
                finally {
                    $null = Close-RpcBenchmarkEngine -Engine $engine
                }
            }
            Invoke-Inner
        } | Should -Be 'Completed', $true
    }

    It 'keeps what went wrong in the thread for the engine''s last words' {
        InModuleScope RpcBench {
            $shell = [powershell]::Create().AddScript('Write-Error "the pipe broke"')
            $engine = [pscustomobject]@{ Reader = [pscustomobject]@{ Shell = $shell; Handle = $shell.BeginInvoke() }; StopReading = $false; LastWords = New-Object -TypeName 'System.Collections.Generic.Queue[string]' }
            Stop-RpcBenchmarkReader -Engine $engine
            $engine.LastWords
        } | Should -Be 'the pipe broke'
    }
}
