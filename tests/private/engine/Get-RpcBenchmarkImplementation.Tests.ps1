BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

# The objects made of it are tested through Get-RpcBenchmarkFramework.
Describe 'Get-RpcBenchmarkImplementation' {
    AfterAll {
        Clear-FakeEngine
    }

    It 'gives what the engine lists' {
        Use-FakeEngine -Also @{ listing = @('{"implementations":[', '{"framework":"Tcp"}', ']}') }
        InModuleScope RpcBench {
            function Invoke-Inner { [CmdletBinding()] param() Get-RpcBenchmarkImplementation -Cmdlet $PSCmdlet }
            (Invoke-Inner).implementations.framework | Should -Be 'Tcp'
        }
    }

    It 'asks for what is named, and for no runtime where none is' {
        Use-FakeEngine -Also @{ listing = @('{"implementations":[]}') }
        InModuleScope RpcBench {
            function Invoke-Inner { [CmdletBinding()] param() Get-RpcBenchmarkImplementation -Name 'z*', 'Tcp' -Runtime @() -Cmdlet $PSCmdlet }
            $null = Invoke-Inner
        }
        (Get-FakePlan).frameworks | Should -Be 'z*', 'Tcp'
        (Get-FakePlan).PSObject.Properties.Name | Should -Not -Contain 'runtimes'
    }

    It 'asks for those of adapters, too' {
        Use-FakeEngine -Also @{ listing = @('{"implementations":[]}') }
        InModuleScope RpcBench -Parameters @{ Folder = $TestDrive } {
            function Invoke-Inner { [CmdletBinding()] param() Get-RpcBenchmarkImplementation -AdapterPath $Folder -Cmdlet $PSCmdlet }
            $null = Invoke-Inner
        }
        (Get-FakePlan).adapters | Should -Be "$TestDrive"
    }

    It 'ends where the engine prints <_>' -ForEach 'no JSON', '{"something":"else"}', '' {
        Use-FakeEngine -Also @{ listing = @($_) }
        InModuleScope RpcBench {
            function Invoke-Inner { [CmdletBinding()] param() Get-RpcBenchmarkImplementation -Cmdlet $PSCmdlet }
            $failure = { Invoke-Inner } | Should -Throw -PassThru
            $failure.FullyQualifiedErrorId | Should -Be 'EngineFailed,Invoke-Inner'
        }
    }
}
