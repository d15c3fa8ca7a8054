BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

BeforeDiscovery {
    $examples = Join-Path $PSScriptRoot '../../../proto/examples/result'
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

    It 'finds what is wrong in <Where>: <Fault>' -ForEach @(
        @{ Where = 'a figure'; Change = { $args[0].cells[0].latency.p50Ns = 'fast' }; Fault = '/cells/0/latency/p50Ns is not number or null' }
        @{ Where = 'a list'; Change = { $args[0].plan.frameworks = 'gRPC' }; Fault = '/plan/frameworks is not array' }
        @{ Where = 'an optional part'; Change = { $args[0].cells[1].cost = 'none' }; Fault = '/cells/1/cost is not *' }
        @{ Where = 'a part of its own name'; Change = { $args[0].cells[1].parts.gap.p50 = 'short' }; Fault = '/cells/1/parts/gap/p50 is not number or null' }
        @{ Where = 'a choice'; Change = { $args[0].cells[0].state = 'Done' }; Fault = '/cells/0/state is not one of *' }
        @{ Where = 'a tag'; Change = { $args[0].plan.tags = @('a', '') }; Fault = '/plan/tags/1 is empty' }
    ) {
        InModuleScope RpcBench -Parameters @{ Run = ConvertFrom-Json -InputObject (Get-Example 'result/valid/run.json'); Change = $Change; Fault = $Fault } {
            & $Change $Run
            $found = Get-RpcBenchmarkContractFault -InputObject $Run -Contract result
            $found.Id | Should -Be 'BadContent'
            $found.Text | Should -BeLike $Fault
        }
    }

    It 'looks at an outline alone where no more is wanted' {
        InModuleScope RpcBench -Parameters @{ Run = ConvertFrom-Json -InputObject (Get-Example 'result/valid/run.json') } {
            $Run.cells[0].latency.p50Ns = 'fast'
            Get-RpcBenchmarkContractFault -InputObject $Run -Contract result -Outline cells | Should -BeNullOrEmpty
            (Get-RpcBenchmarkContractFault -InputObject $Run -Contract result).Id | Should -Be 'BadContent'
            $Run.cells[0].framework = 1
            (Get-RpcBenchmarkContractFault -InputObject $Run -Contract result -Outline cells).Text | Should -Be '/cells/0/framework is not string'
            $Run.cells = 'none'
            (Get-RpcBenchmarkContractFault -InputObject $Run -Contract result -Outline cells).Text | Should -Be '/cells is not array'
            $Run.state = 'Done'
            $Run.cells = @()
            (Get-RpcBenchmarkContractFault -InputObject $Run -Contract result -Outline cells).Text | Should -BeLike '/state *'
        }
    }
}
