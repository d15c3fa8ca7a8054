BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Find-RpcBenchmarkSchemaFault' {
    It 'holds <Json> against <Schema>: <Fault>' -ForEach @(
        @{ Schema = '{"type":"integer"}'; Json = '1'; Fault = $null }
        @{ Schema = '{"type":"integer"}'; Json = '1.5'; Fault = '*integer*' }
        @{ Schema = '{"type":"number"}'; Json = '1'; Fault = $null }
        @{ Schema = '{"type":"number"}'; Json = '1.5'; Fault = $null }
        @{ Schema = '{"type":"number"}'; Json = '"1"'; Fault = '*number*' }
        @{ Schema = '{"type":["number","null"]}'; Json = 'null'; Fault = $null }
        @{ Schema = '{"type":"number"}'; Json = 'null'; Fault = '*number*' }
        @{ Schema = '{"type":"boolean"}'; Json = 'true'; Fault = $null }
        @{ Schema = '{"type":"boolean"}'; Json = '1'; Fault = '*boolean*' }
        @{ Schema = '{"type":"string","minLength":1}'; Json = '""'; Fault = '*empty*' }
        @{ Schema = '{"type":"string"}'; Json = '"2026-11-22T15:05:12.000Z"'; Fault = $null }
        @{ Schema = '{"type":"array","items":{"type":"integer"}}'; Json = '[]'; Fault = $null }
        @{ Schema = '{"type":"array","items":{"type":"integer"}}'; Json = '[1,2]'; Fault = $null }
        @{ Schema = '{"type":"array","items":{"type":"integer"}}'; Json = '[1,"x"]'; Fault = '/1 *' }
        @{ Schema = '{"type":"object","required":["a"]}'; Json = '{"b":1}'; Fault = '/a is missing' }
        @{ Schema = '{"type":"object","properties":{"a":{"type":"object","properties":{"b":{"const":1}}}}}'; Json = '{"a":{"b":2}}'; Fault = '/a/b *' }
        @{ Schema = '{"type":"string","enum":["A","B"]}'; Json = '"a"'; Fault = '*one of*' }
        @{ Schema = '{"type":"integer","minimum":0}'; Json = '-1'; Fault = '*less*' }
        @{ Schema = '{"type":"integer","maximum":100}'; Json = '101'; Fault = '*more*' }
        @{ Schema = '{"oneOf":[{"type":"null"},{"type":"object","required":["a"]}]}'; Json = '{}'; Fault = '/a is missing' }
        @{ Schema = '{"oneOf":[{"type":"null"},{"type":"object","required":["a"]}]}'; Json = 'null'; Fault = $null }
        @{ Schema = '{"$ref":"#/definitions/whole","definitions":{"whole":{"type":"integer"}}}'; Json = '1.5'; Fault = '*integer*' }
    ) {
        InModuleScope RpcBench -Parameters $_ {
            $root = ConvertFrom-Json -InputObject $Schema
            $value = (ConvertFrom-Json -InputObject "{`"value`":$Json}").value
            $found = Find-RpcBenchmarkSchemaFault -Value $value -Schema $root -Root $root -Path ''
            if ($null -eq $Fault) { $found | Should -BeNullOrEmpty } else { $found | Should -BeLike $Fault }
        }
    }
}
