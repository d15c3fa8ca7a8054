BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkArgument' {
    It 'lets a program see <_> as it is' -ForEach 'plain', 'with space', 'C:\Program Files\x.mjs', 'ends with\', 'ends with space\ \', 'a "quoted" word', 'back\"slash' {
        # The fake engine writes down what it was given.
        Use-FakeEngine
        try {
            InModuleScope RpcBench -Parameters @{ Argument = $_ } {
                function Invoke-It {
                    [CmdletBinding()] param()
                    $engine = Initialize-RpcBenchmarkEngine -Argument 'run', $Argument -Cmdlet $PSCmdlet
                    try { Open-RpcBenchmarkEngine -Engine $engine -Cmdlet $PSCmdlet } finally { $null = Close-RpcBenchmarkEngine -Engine $engine }
                }
                Invoke-It
            }
            (Get-FakeRecord).argv[1] | Should -BeExactly $_
        }
        finally {
            Clear-FakeEngine
        }
    }
}
