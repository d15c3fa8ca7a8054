BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    $node = (Get-Command -Name node -CommandType Application)[0].Path
}

Describe 'Use-RpcBenchmarkSleeper' {
    It 'gives a process and one that it has started; both are gone afterwards' {
        $seen = InModuleScope RpcBench -Parameters @{ Node = $node } {
            Use-RpcBenchmarkSleeper -Node $Node -Script { @{ Id = $args[0].Id; Child = $args[1]; Ran = -not $args[0].HasExited -and [bool] (Get-Process -Id $args[1]) } }
        }
        $seen.Ran | Should -BeTrue
        $seen.Child | Should -Not -Be $seen.Id
        Wait-Until { -not (Test-ProcessRunning -Id $seen.Id) -and -not (Test-ProcessRunning -Id $seen.Child) } | Should -BeTrue
    }

    It 'leaves none of them where the script fails, and hands its failure on' {
        $ids = @{}
        $failure = {
            InModuleScope RpcBench -Parameters @{ Node = $node; Ids = $ids } {
                Use-RpcBenchmarkSleeper -Node $Node -Script { $Ids['a'] = $args[0].Id; $Ids['b'] = $args[1]; throw 'of the script' }
            }
        } | Should -Throw -PassThru
        "$failure" | Should -Be 'of the script'
        Wait-Until { -not (Test-ProcessRunning -Id $ids['a']) -and -not (Test-ProcessRunning -Id $ids['b']) } | Should -BeTrue
    }
}
