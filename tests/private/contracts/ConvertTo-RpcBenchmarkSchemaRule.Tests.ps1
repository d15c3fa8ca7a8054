BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

# What the rules are good for is tested through Find-RpcBenchmarkSchemaFault.
Describe 'ConvertTo-RpcBenchmarkSchemaRule' {
    It 'makes the rules of a definition once, however often it is referred to' {
        InModuleScope RpcBench {
            $root = ConvertFrom-Json -InputObject '{"definitions":{"whole":{"type":"integer"}},"properties":{"a":{"$ref":"#/definitions/whole"},"b":{"$ref":"#/definitions/whole"}}}'
            $rule = ConvertTo-RpcBenchmarkSchemaRule -Schema $root -Root $root
            [object]::ReferenceEquals($rule.Properties['a'], $rule.Properties['b']) | Should -BeTrue
        }
    }

    It 'counts whole numbers among numbers, and every type where none is named' {
        InModuleScope RpcBench {
            foreach ($case in @{ Json = '{"type":"number"}'; Types = 'integer', 'number' }, @{ Json = '{"type":"integer"}'; Types = @('integer') }, @{ Json = '{}'; Types = 'array', 'boolean', 'integer', 'null', 'number', 'object', 'string' }) {
                $schema = ConvertFrom-Json -InputObject $case.Json
                $rule = ConvertTo-RpcBenchmarkSchemaRule -Schema $schema -Root $schema
                @('array', 'boolean', 'integer', 'null', 'number', 'object', 'string' | Where-Object { $rule[$_] }) | Should -Be $case.Types
            }
        }
    }

    It 'can follow every word that the contracts use' {
        # exclusiveMinimum and additionalProperties are left to the engine, on purpose.
        $known = 'type', 'const', 'enum', 'required', 'properties', 'items', 'minimum', 'maximum', 'minLength', '$ref', 'oneOf', 'anyOf', 'additionalProperties', 'exclusiveMinimum', 'exclusiveMaximum', 'definitions', 'description', 'title', '$schema', '$id'
        $schemas = New-Object -TypeName System.Collections.Queue
        foreach ($name in 'events', 'result') {
            $schemas.Enqueue((InModuleScope RpcBench -Parameters @{ Name = $name } { Get-RpcBenchmarkContract -Name $Name }))
        }
        while ($schemas.Count -gt 0) {
            $schema = $schemas.Dequeue()
            foreach ($word in $schema.PSObject.Properties) {
                $word.Name | Should -BeIn $known
                switch ($word.Name) {
                    { $_ -in 'properties', 'definitions' } { $word.Value.PSObject.Properties | ForEach-Object { $schemas.Enqueue($_.Value) } }
                    { $_ -in 'oneOf', 'anyOf' } { $word.Value | ForEach-Object { $schemas.Enqueue($_) } }
                    'items' { $schemas.Enqueue($word.Value) }
                }
            }
        }
    }
}
