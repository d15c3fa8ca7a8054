BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkContract' {
    It 'reads <Name>' -ForEach @(
        @{ Name = 'frameworks'; Property = 'scenarios' }
        @{ Name = 'events'; Property = 'oneOf' }
        @{ Name = 'result'; Property = 'definitions' }
    ) {
        InModuleScope RpcBench -Parameters $_ {
            (Get-RpcBenchmarkContract -Name $Name).PSObject.Properties.Name | Should -Contain $Property
        }
    }

    It 'reads a file once' {
        InModuleScope RpcBench {
            $first = Get-RpcBenchmarkContract -Name events
            [object]::ReferenceEquals($first, (Get-RpcBenchmarkContract -Name events)) | Should -BeTrue
        }
    }
}
