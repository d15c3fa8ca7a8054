BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
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
        @{ Schema = '{"oneOf":[{"type":"object","properties":{"type":{"const":"a"}}},{"type":"object","properties":{"type":{"const":"b"},"n":{"type":"integer"}}}]}'; Json = '{"type":"b","n":1}'; Fault = $null }
        @{ Schema = '{"oneOf":[{"type":"object","properties":{"type":{"const":"a"}}},{"type":"object","properties":{"type":{"const":"b"},"n":{"type":"integer"}}}]}'; Json = '{"type":"b","n":"x"}'; Fault = '/n is not integer' }
        @{ Schema = '{"$ref":"#/definitions/whole","definitions":{"whole":{"type":"integer"}}}'; Json = '1.5'; Fault = '*integer*' }
    ) {
        InModuleScope RpcBench -Parameters $_ {
            $root = ConvertFrom-Json -InputObject $Schema
            $value = (ConvertFrom-Json -InputObject "{`"value`":$Json}").value
            $rule = ConvertTo-RpcBenchmarkSchemaRule -Schema $root -Root $root
            $found = Find-RpcBenchmarkSchemaFault -Value $value -Rule $rule -Path ''
            if ($null -eq $Fault) { $found | Should -BeNullOrEmpty } else { $found | Should -BeLike $Fault }
        }
    }

    It 'says of "<Json>" inside an object what it says of it alone: <Schema>' -ForEach @(
        # Inside an object most values are passed over without a second look.
        foreach ($schema in @(
                '{"type":"integer"}', '{"type":"number"}', '{"type":["number","null"]}', '{"type":"boolean"}', '{"type":"string"}', '{"type":"string","minLength":1}', '{"type":["string","null"],"enum":["A",null]}'
                '{"type":"integer","minimum":0}', '{"type":"number","maximum":1.25}', '{"const":"A"}', '{"const":1}', '{"type":"array"}', '{"type":"object"}', '{}', '{"type":["integer","null"],"minimum":1}', '{"type":"number","enum":[0,1.5]}'
            )) {
            foreach ($json in '0', '1', '-1', '1.5', '1.0', '12345678901', 'null', 'true', 'false', '"A"', '"a"', '""', '"2026-11-22T15:05:12.000Z"', '[]', '{}') {
                @{ Schema = $schema; Json = $json }
            }
        }
    ) {
        InModuleScope RpcBench -Parameters $_ {
            $outer = ConvertFrom-Json -InputObject "{`"type`":`"object`",`"properties`":{`"value`":$Schema}}"
            $value = ConvertFrom-Json -InputObject "{`"value`":$Json}"
            $alone = Find-RpcBenchmarkSchemaFault -Value $value.value -Rule (ConvertTo-RpcBenchmarkSchemaRule -Schema $outer.properties.value -Root $outer) -Path '/value'
            $inside = Find-RpcBenchmarkSchemaFault -Value $value -Rule (ConvertTo-RpcBenchmarkSchemaRule -Schema $outer -Root $outer) -Path ''
            $inside | Should -BeExactly $alone
        }
    }
}
