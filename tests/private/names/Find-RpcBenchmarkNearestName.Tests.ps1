BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Find-RpcBenchmarkNearestName' {
    It 'takes "<Typed>" for <Meant> under <Culture>' -ForEach @(
        foreach ($culture in 'en-US', 'tr-TR') {
            @{ Typed = 'zeromk'; Meant = 'ZeroMQ'; Culture = $culture }
            @{ Typed = 'grcp'; Meant = 'gRPC'; Culture = $culture }
            @{ Typed = 'RPYX'; Meant = 'RPyC'; Culture = $culture }
            @{ Typed = 'zero'; Meant = 'ZeroMQ'; Culture = $culture }
            @{ Typed = 'kafka'; Meant = $null; Culture = $culture }
            @{ Typed = 'grpcxyz'; Meant = $null; Culture = $culture }
            @{ Typed = 'x'; Meant = $null; Culture = $culture }
        }
    ) {
        $nearest = Invoke-UnderCulture -Culture $Culture -Script {
            InModuleScope RpcBench -Parameters @{ Typed = $Typed } { Find-RpcBenchmarkNearestName -Name $Typed -Known 'RPyC', 'ZeroMQ', 'gRPC', 'Tcp' }
        }
        $nearest | Should -Be $Meant
    }

    It 'is none where there are no names' {
        InModuleScope RpcBench { Find-RpcBenchmarkNearestName -Name main -Known @() } | Should -BeNullOrEmpty
    }
}
