BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Resolve-RpcBenchmarkOutputPath' {
    BeforeAll {
        function Invoke-Resolve {
            param([string] $Path)
            InModuleScope RpcBench -Parameters @{ Path = $Path } {
                function Invoke-Inner { [CmdletBinding()] param() Resolve-RpcBenchmarkOutputPath -Path $Path -Cmdlet $PSCmdlet }
                Invoke-Inner
            }
        }
        function Invoke-ResolveAdapter {
            InModuleScope RpcBench {
                function Invoke-Inner { [CmdletBinding()] param() Resolve-RpcBenchmarkOutputPath -Path 'Env:\x' -ErrorId AdapterNotFound -Cmdlet $PSCmdlet }
                Invoke-Inner
            }
        }
    }

    It 'keeps a full path' {
        $full = Join-Path $TestDrive 'a [b]/run.json'
        Invoke-Resolve -Path $full | Should -BeExactly $full
    }

    It 'knows the drives of PowerShell' {
        Invoke-Resolve -Path 'TestDrive:\run.json' | Should -BeExactly (Join-Path (Get-PSDrive -Name TestDrive).Root 'run.json')
    }

    It 'refuses <_>' -ForEach 'Env:\x', 'NoSuchDrive:\x' {
        Get-CaughtId { Invoke-Resolve -Path $_ } | Should -Be 'OutputNotWritable,Invoke-Inner'
    }

    It 'refuses under the id that it is told' {
        Get-CaughtId { Invoke-ResolveAdapter } | Should -Be 'AdapterNotFound,Invoke-Inner'
    }
}
