BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkJsonType' {
    It 'says <Type> of <Json>' -ForEach @(
        @{ Json = 'null'; Type = 'null' }
        @{ Json = 'false'; Type = 'boolean' }
        @{ Json = '0'; Type = 'integer' }
        @{ Json = '9007199254740991'; Type = 'integer' }
        @{ Json = '1.0'; Type = 'integer' }
        @{ Json = '1.5'; Type = 'number' }
        @{ Json = '""'; Type = 'string' }
        @{ Json = '"2026-11-22T15:05:12Z"'; Type = 'string' }
        @{ Json = '[]'; Type = 'array' }
        @{ Json = '[1]'; Type = 'array' }
        @{ Json = '{}'; Type = 'object' }
    ) {
        InModuleScope RpcBench -Parameters $_ {
            $value = (ConvertFrom-Json -InputObject "{`"value`":$Json}").value
            Get-RpcBenchmarkJsonType -Value $value | Should -BeExactly $Type
        }
    }

    It 'knows the decimals of Windows PowerShell' {
        InModuleScope RpcBench {
            Get-RpcBenchmarkJsonType -Value ([decimal] 1.5) | Should -BeExactly 'number'
        }
    }
}
