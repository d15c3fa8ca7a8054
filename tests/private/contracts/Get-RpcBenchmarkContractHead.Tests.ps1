BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkContractHead' {
    It 'has version and types of <_> as proto/ has them' -ForEach 'events', 'setup-events', 'doctor', 'answer', 'run-record', 'environment-journal' {
        $schema = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $ModuleRoot "proto/$_.schema.json")))
        $parts = @($schema) + @(if ($schema.PSObject.Properties['oneOf']) { $schema.oneOf })
        $properties = @($parts | Where-Object { $_.PSObject.Properties['properties'] } | ForEach-Object { $_.properties })
        $version = @($properties | Where-Object { $_.PSObject.Properties['version'] } | ForEach-Object { $_.version.const })[0]
        $types = @($properties | Where-Object { $_.PSObject.Properties['type'] } | ForEach-Object { $_.type.const })
        $head = InModuleScope RpcBench -Parameters @{ Contract = $_ } { Get-RpcBenchmarkContractHead -Contract $Contract }
        $head.Version | Should -Be $version
        @($head.Types | Sort-Object) | Should -Be @($types | Sort-Object)
    }
}
