BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
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
            $outline = Get-RpcBenchmarkSchemaRule -Contract result -Outline cells
            $whole = Get-RpcBenchmarkSchemaRule -Contract result
            $null -eq $outline.Properties['cells'].Items | Should -BeTrue
            $null -eq $whole.Properties['cells'].Items | Should -BeFalse
            $outline.Properties['cells'].array | Should -BeTrue
        }
    }
}
