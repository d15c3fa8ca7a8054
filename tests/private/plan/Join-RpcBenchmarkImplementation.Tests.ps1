BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Join-RpcBenchmarkImplementation' {
    It '<Because>' -ForEach @(
        @{ Because = 'is one of one of each'; Parts = @{ Framework = 'A'; Runtime = 'R'; Api = 'P'; Variant = 'V' }; Expected = '{"framework":"A","runtime":"R","api":"P","variant":"V"}' }
        @{ Because = 'leaves open what there is nothing of'; Parts = @{ Framework = 'A'; Runtime = $null; Api = [string[]] @() }; Expected = '{"framework":"A"}' }
        @{ Because = 'takes empty text for nothing'; Parts = @{ Framework = 'A'; Runtime = ''; Api = 'P' }; Expected = '{"framework":"A","api":"P"}' }
        @{ Because = 'makes each of several'; Parts = @{ Framework = 'A', 'B'; Runtime = 'R', 'S' }; Expected = '{"framework":"A","runtime":"R"}', '{"framework":"A","runtime":"S"}', '{"framework":"B","runtime":"R"}', '{"framework":"B","runtime":"S"}' }
    ) {
        InModuleScope RpcBench -Parameters @{ Parts = $Parts; Expected = $Expected } {
            @(Join-RpcBenchmarkImplementation @Parts | ForEach-Object { ConvertTo-Json -InputObject $_ -Compress }) | Should -Be $Expected
        }
    }
}
