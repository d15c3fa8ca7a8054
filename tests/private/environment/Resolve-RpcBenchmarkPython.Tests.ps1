BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench

    function Resolve-Python {
        param([string] $Python)
        InModuleScope RpcBench -Parameters @{ Python = $Python } {
            function Invoke-Inner { [CmdletBinding()] param() Resolve-RpcBenchmarkPython -Python $Python -Cmdlet $PSCmdlet }
            Invoke-Inner
        }
    }
}

Describe 'Resolve-RpcBenchmarkPython' {
    It 'finds a name on the path' {
        Resolve-Python -Python 'node' | Should -BeExactly (Get-Command -Name node -CommandType Application)[0].Path
    }

    It 'leaves a name that is not there to the engine' {
        Resolve-Python -Python 'rpcbench-no-such-python' | Should -BeExactly 'rpcbench-no-such-python'
    }

    It 'reads a path by PowerShell''s location and drives' {
        $null = New-PSDrive -Name RpcTest -PSProvider FileSystem -Root $TestDrive -Scope Global
        try {
            Resolve-Python -Python 'RpcTest:/bin/python' | Should -BeExactly (Join-Path $TestDrive 'bin/python')
            Push-Location -LiteralPath $TestDrive
            Resolve-Python -Python './bin/python' | Should -BeExactly (Join-Path $TestDrive 'bin/python')
        }
        finally {
            Pop-Location
            Remove-PSDrive -Name RpcTest -Scope Global
        }
    }

    It 'leaves what is no path in a file system to the engine' {
        Resolve-Python -Python 'env:PATH' | Should -BeExactly 'env:PATH'
        Resolve-Python -Python 'nodrive:/x' | Should -BeExactly 'nodrive:/x'
    }
}
