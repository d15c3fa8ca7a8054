BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Get-RpcBenchmarkProcessMark
    Import-WindowsCommand
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkProcessMark (Windows)' {
    It 'has what Windows tells of a process' {
        Mock -ModuleName RpcBench -CommandName Get-CimInstance -MockWith { [pscustomobject]@{ ExecutablePath = 'C:\node.exe'; CommandLine = 'node worker.mjs --run r1' } }
        $seen = InModuleScope RpcBench { Get-RpcBenchmarkProcessMark -Id 7 }
        "$($seen.Program)|$($seen.CommandLine)|$($seen.Mark)|$($seen.SeesMark)" | Should -Be 'C:\node.exe|node worker.mjs --run r1||False'
        Should -Invoke -ModuleName RpcBench -CommandName Get-CimInstance -Times 1 -Exactly -ParameterFilter { $ClassName -ceq 'Win32_Process' -and $Filter -ceq 'ProcessId=7' -and "$Property" -ceq 'ExecutablePath CommandLine' }
    }

    It 'has nothing of one that is not there' {
        Mock -ModuleName RpcBench -CommandName Get-CimInstance
        $seen = InModuleScope RpcBench { Get-RpcBenchmarkProcessMark -Id 7 }
        "$($seen.Program)|$($seen.CommandLine)|$($seen.SeesMark)" | Should -Be '||False'
    }
}
