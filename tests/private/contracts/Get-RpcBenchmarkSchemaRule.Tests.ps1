BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkSchemaRule' {
    It 'makes the rules of <Contract>/<Definition> once' -ForEach @{ Contract = 'events'; Definition = '' }, @{ Contract = 'result'; Definition = 'cell' } {
        InModuleScope RpcBench -Parameters $_ {
            $first = Get-RpcBenchmarkSchemaRule -Contract $Contract -Definition $Definition
            $first.object | Should -BeTrue
            [object]::ReferenceEquals($first, (Get-RpcBenchmarkSchemaRule -Contract $Contract -Definition $Definition)) | Should -BeTrue
        }
    }

    It 'leaves the whole rules whole when an outline is made of them' {
        InModuleScope RpcBench {
            $outline = (Get-RpcBenchmarkSchemaRule -Contract result -Outline cells).Properties['cells']
            $inner = (Get-RpcBenchmarkSchemaRule -Contract result -Outline cells/launches).Properties['cells'].Items.Properties
            $inner.Keys | Should -Contain 'latency'
            $inner['launches'].Items.Properties.Keys | Should -Contain 'launch'
            $inner['launches'].Items.Properties.Keys | Should -Not -Contain 'blocks'
            $whole = (Get-RpcBenchmarkSchemaRule -Contract result).Properties['cells']
            $whole.Items.Properties['launches'].Items.Properties.Keys | Should -Contain 'blocks'
            $outline.array | Should -BeTrue
            $outline.Items.Properties.Keys | Should -Contain 'framework'
            $outline.Items.Properties.Keys | Should -Not -Contain 'latency'
            $outline.Items.Properties.Keys | Should -Not -Contain 'stream'
            $outline.Items.Properties.Keys | Should -Not -Contain 'launches'
            $whole.Items.Properties.Keys | Should -Contain 'launches'
        }
    }
}
