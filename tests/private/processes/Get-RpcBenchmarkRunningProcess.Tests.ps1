BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkRunningProcess' {
    It 'knows since when this process runs' {
        $found = InModuleScope RpcBench -Parameters @{ Id = $PID } { Get-RpcBenchmarkRunningProcess -Id $Id }
        $found.Id | Should -Be $PID
        $found.Started | Should -Be (Get-Process -Id $PID).StartTime
    }

    It 'leaves out what does not run, without a trace in $Error' {
        $Error.Clear()
        @(InModuleScope RpcBench -Parameters @{ Id = $PID } { Get-RpcBenchmarkRunningProcess -Id 2147483646, $Id }).Id | Should -Be $PID
        InModuleScope RpcBench { Get-RpcBenchmarkRunningProcess -Id @() } | Should -BeNullOrEmpty
        $Error.Count | Should -Be 0
    }

    It 'leaves out what has ended and is still listed' {
        Mock -ModuleName RpcBench -CommandName Test-RpcBenchmarkProcessEnded -MockWith { $true }
        InModuleScope RpcBench -Parameters @{ Id = $PID } { Get-RpcBenchmarkRunningProcess -Id $Id } | Should -BeNullOrEmpty
    }
}
