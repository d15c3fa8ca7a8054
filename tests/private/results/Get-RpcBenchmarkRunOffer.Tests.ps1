BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $dataBefore = $env:RPCBENCH_DATA
    $env:RPCBENCH_DATA = Join-Path $TestDrive 'data'

    function Get-Offer {
        param([string] $ParameterName, [string] $Word = '')
        InModuleScope RpcBench -Parameters @{ ParameterName = $ParameterName; Word = $Word } { Get-RpcBenchmarkRunOffer -ParameterName $ParameterName -Word $Word }
    }
}

AfterAll {
    $env:RPCBENCH_DATA = $dataBefore
}

Describe 'Get-RpcBenchmarkRunOffer' {
    It 'offers nothing before there are runs' {
        Get-Offer -ParameterName RunId | Should -BeNullOrEmpty
        Get-Offer -ParameterName Tag | Should -BeNullOrEmpty
    }

    Context 'with runs' {
        BeforeAll {
            $null = Save-ExampleRun -RunId '20261122-150512-000001' -Tag 'nightly'
            $null = Save-ExampleRun -RunId '20261123-150512-000002' -Tag 'v1', 'Nightly'
            $null = Save-ExampleRun -RunId '20261124-150512-000003' -Change { $args[0].state = 'Partial' }
            [System.IO.File]::WriteAllText((Join-Path $env:RPCBENCH_DATA 'results/20261125-150512-000004.json'), 'cut')
        }

        It 'offers the ids, the newest first, with what is known of the run' {
            $offers = @(Get-Offer -ParameterName RunId)
            $offers.Name | Should -Be '20261124-150512-000003', '20261123-150512-000002', '20261122-150512-000001'
            $offers[0].About | Should -Match '^2026-11-2[345] \d\d:\d\d; Partial$'
            $offers[1].About | Should -Match '; Completed; v1, Nightly$'
        }

        It 'offers each tag once, with how many runs have it' {
            $offers = @(Get-Offer -ParameterName Tag)
            $offers.Name | Should -Be 'v1', 'Nightly'
            $offers[0].About | Should -BeLike '1 run, *2026-11-2*'
            $offers[1].About | Should -BeLike '2 runs, *2026-11-2*'
        }

        It 'writes a time the same way under <_>' -ForEach 'de-DE', 'th-TH' {
            $here = (Get-Offer -ParameterName RunId)[0].About
            (Invoke-UnderCulture -Culture $_ -Script { Get-Offer -ParameterName RunId })[0].About | Should -BeExactly $here
        }

        It 'offers those that begin like the word' {
            @(Get-Offer -ParameterName RunId -Word '20261123').Name | Should -Be '20261123-150512-000002'
        }
    }
}
