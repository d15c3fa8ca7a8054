BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkFramework' {
    It 'says what calls wait in' {
        InModuleScope RpcBench {
            $listed = [pscustomobject]@{ framework = 'gRPC'; runtime = 'Node'; api = 'Async'; available = $true; isFloor = $false; eventLoop = 'libuv, IOCP' }
            (ConvertTo-RpcBenchmarkFramework -Implementation $listed).EventLoop | Should -Be 'libuv, IOCP'
        }
    }

    It 'lists its variants, and the options of Tuned' {
        InModuleScope RpcBench {
            $option = [pscustomobject]@{ name = 'nodelay'; side = 'both'; value = $true; default = $false; reason = 'why' }
            $listed = [pscustomobject]@{ framework = 'RPyC'; runtime = 'Python'; api = 'Async'; available = $true; isFloor = $false; variants = @('Default', 'Tuned'); tuned = @($option) }
            $item = ConvertTo-RpcBenchmarkFramework -Implementation $listed
            $item.Tuning | Should -Be 'Default', 'Tuned'
            $item.Tuned.Count | Should -Be 1
            $item.Tuned[0].Name | Should -Be 'nodelay'
            $item.Tuned[0].Value | Should -BeTrue
            $item.Tuned[0].Default | Should -BeFalse
            $item.Tuned[0].Reason | Should -Be 'why'
        }
    }

    It 'is an RpcBench.Framework, also where the engine leaves something out' {
        InModuleScope RpcBench {
            $item = ConvertTo-RpcBenchmarkFramework -Implementation ([pscustomobject]@{ framework = 'gRPC'; runtime = 'Node'; api = 'Async'; available = $true; isFloor = $false })
            $item.PSObject.TypeNames[0] | Should -Be 'RpcBench.Framework'
            $item.Name | Should -Be 'gRPC'
            $item.Available | Should -BeTrue
            $null -eq $item.Version | Should -BeTrue
            $null -eq $item.EventLoop | Should -BeTrue
            $null -eq $item.Remedy | Should -BeTrue
            $item.Tuning.Count | Should -Be 0
            $item.Tuned.Count | Should -Be 0
            # What looks like null and is none comes back from there as an object.
            $item | Export-Clixml -LiteralPath 'TestDrive:/framework.xml'
            $null -eq (Import-Clixml -LiteralPath 'TestDrive:/framework.xml').Remedy | Should -BeTrue
        }
    }
}
