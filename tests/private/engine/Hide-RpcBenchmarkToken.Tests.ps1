BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Hide-RpcBenchmarkToken' {
    It 'hides it and nothing else' {
        InModuleScope RpcBench { Hide-RpcBenchmarkToken -Text '{"id":"a","token":"00ff","to":"token"}' } | Should -Be '{"id":"a","token":"(hidden)","to":"token"}'
        InModuleScope RpcBench { Hide-RpcBenchmarkToken -Text "{`n  `"token`": `"00ff`"}" } | Should -Not -BeLike '*00ff*'
        InModuleScope RpcBench { Hide-RpcBenchmarkToken -Text '' } | Should -Be ''
    }
}
