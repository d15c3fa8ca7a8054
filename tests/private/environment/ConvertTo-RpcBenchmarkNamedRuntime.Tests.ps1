BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkNamedRuntime' {
    It 'names the packages, where they are and when it was made' {
        $record = ConvertFrom-Json -InputObject (Get-Example 'runtime/valid/npm.json')
        $runtime = InModuleScope RpcBench -Parameters @{ Record = $record } { ConvertTo-RpcBenchmarkNamedRuntime -Record $Record }
        $runtime.PSObject.TypeNames[0] | Should -Be 'RpcBench.NamedRuntime'
        $runtime.Name, $runtime.Runtime, $runtime.Version, $runtime.Contents, $runtime.Origin | Should -Be @('grpc-old', 'Node', '20.20.2', 'gRPC 1.10.0', 'Npm')
        $runtime.MadeAt | Should -BeOfType [datetime]
        @($runtime.Packages).Count | Should -Be 1
        $runtime.Packages[0].Name, $runtime.Packages[0].Version | Should -Be @('@grpc/grpc-js', '1.10.0')
    }
}
