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

    It 'is an RpcBench.Framework, also where the engine leaves something out' {
        InModuleScope RpcBench {
            $item = ConvertTo-RpcBenchmarkFramework -Implementation ([pscustomobject]@{ framework = 'gRPC'; runtime = 'Node'; api = 'Async'; available = $true; isFloor = $false })
            $item.PSObject.TypeNames[0] | Should -Be 'RpcBench.Framework'
            $item.Name | Should -Be 'gRPC'
            $item.Available | Should -BeTrue
            $null -eq $item.Version | Should -BeTrue
            $null -eq $item.EventLoop | Should -BeTrue
            $null -eq $item.Remedy | Should -BeTrue
        }
    }
}
