BeforeDiscovery {
    $hasProc = Test-Path -LiteralPath '/proc/self/environ'
}

BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    . (Get-Module -Name RpcBench) { . $args[0] } (Join-Path $ModuleRoot 'private/linux/Get-RpcBenchmarkProcessMark.ps1')
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkProcessMark (Linux)' -Skip:(-not $hasProc) {
    It 'has the program, the command line, and the mark of the run' {
        $process = Invoke-TestProcess -RunId 'r1'
        try {
            # Until it has become what it runs, a new process is what its parent is.
            Wait-Until { (InModuleScope RpcBench -Parameters @{ Id = $process.Id } { Get-RpcBenchmarkProcessMark -Id $Id }).CommandLine -like '*setInterval*' } | Should -BeTrue
            $seen = InModuleScope RpcBench -Parameters @{ Id = $process.Id } { Get-RpcBenchmarkProcessMark -Id $Id }
            $seen.Program | Should -BeExactly $process.Path
            "$($seen.Mark) $($seen.SeesMark)" | Should -BeExactly 'r1 True'
        }
        finally {
            $process.Kill()
        }
    }

    It 'says that it has seen no mark, and that it has seen nothing' {
        $process = Invoke-TestProcess
        try {
            Wait-Until { (InModuleScope RpcBench -Parameters @{ Id = $process.Id } { Get-RpcBenchmarkProcessMark -Id $Id }).CommandLine -like '*setInterval*' } | Should -BeTrue
            $seen = InModuleScope RpcBench -Parameters @{ Id = $process.Id } { Get-RpcBenchmarkProcessMark -Id $Id }
            "$($seen.Mark)|$($seen.SeesMark)" | Should -Be '|True'
        }
        finally {
            $process.Kill()
        }
        $none = InModuleScope RpcBench { Get-RpcBenchmarkProcessMark -Id 0x7FFFFFFE }
        "$($none.Program)|$($none.CommandLine)|$($none.SeesMark)" | Should -Be '||False'
    }
}
