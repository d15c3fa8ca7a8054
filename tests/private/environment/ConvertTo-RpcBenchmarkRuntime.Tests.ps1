BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'ConvertTo-RpcBenchmarkRuntime' {
    It 'has the packages that are there, in their order' {
        $ready = ConvertFrom-Json -InputObject (Get-Example 'setup-events/valid/ready.json')
        $ready.python.packages.pyzmq = $null
        InModuleScope RpcBench -Parameters @{ Ready = $ready } {
            $runtime = ConvertTo-RpcBenchmarkRuntime -Python $Ready.python -Origin $Ready.origin
            $runtime.PSObject.TypeNames[0] | Should -Be 'RpcBench.Runtime'
            $runtime.Runtime | Should -Be 'Python'
            $runtime.Version | Should -Be '3.11.2'
            $runtime.Origin | Should -Be 'Made'
            $runtime.Path | Should -Be $Ready.python.path
            $runtime.Packages.Name | Should -Be 'fastjsonschema', 'rpyc', 'grpcio', 'protobuf'
            $runtime.Packages[1].Version | Should -Be '5.3.0'
        }
    }
}
