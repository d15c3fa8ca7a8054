BeforeAll {
    . "$PSScriptRoot/../fixtures/TestTools.ps1"
    Import-RpcBench
}

BeforeDiscovery {
    $examples = Join-Path $PSScriptRoot '../../proto/examples/result'
    $valid = @(Get-ChildItem -Path (Join-Path $examples 'valid') -Filter '*.json' | ForEach-Object { @{ Name = $_.BaseName } })
    $invalid = @(Get-ChildItem -Path (Join-Path $examples 'invalid') -Filter '*.json' | ForEach-Object { @{ Name = $_.BaseName } })
}

Describe 'Get-RpcBenchmarkContractFault' {
    It 'finds nothing wrong with the golden run <Name>' -ForEach $valid {
        InModuleScope RpcBench -Parameters @{ Run = ConvertFrom-Json -InputObject (Get-Example "result/valid/$Name.json") } {
            Get-RpcBenchmarkContractFault -InputObject $Run -Contract result | Should -BeNullOrEmpty
        }
    }

    It 'refuses the golden run <Name>' -ForEach $invalid {
        $id = if ($Name -like '*newer-version') { 'UnsupportedVersion' } else { 'BadContent' }
        InModuleScope RpcBench -Parameters @{ Id = $id; Run = ConvertFrom-Json -InputObject (Get-Example "result/invalid/$Name.json") } {
            (Get-RpcBenchmarkContractFault -InputObject $Run -Contract result).Id | Should -Be $Id
        }
    }

    It 'names the newer version and the one it knows' {
        InModuleScope RpcBench {
            $fault = Get-RpcBenchmarkContractFault -InputObject ([pscustomobject]@{ type = 'started'; version = 9 }) -Contract events
            $fault.Version | Should -Be 9
            $fault.Supported | Should -Be 1
        }
    }

    It 'refuses what is not even an object: <_>' -ForEach 'null', '1', '"text"', '[]' {
        InModuleScope RpcBench -Parameters @{ Json = $_ } {
            $value = ConvertFrom-Json -InputObject "{`"value`":$Json}"
            (Get-RpcBenchmarkContractFault -InputObject $value.value -Contract events).Id | Should -Be 'BadContent'
        }
    }
}
