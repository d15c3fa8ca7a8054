BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Get-RpcBenchmarkPriority
}

AfterAll {
    Import-RpcBench
}

# .NET has the same names on Linux, of the nice value of the main thread.
Describe 'Get-RpcBenchmarkPriority (Windows)' {
    It 'names the class of this process' {
        $own = "$([System.Diagnostics.Process]::GetCurrentProcess().PriorityClass)"
        InModuleScope RpcBench { Get-RpcBenchmarkPriority -Id $PID } | Should -BeExactly $own
    }

    It 'has nothing for a process that is not there, and no error' {
        $errorsBefore = $Error.Count
        InModuleScope RpcBench { Get-RpcBenchmarkPriority -Id 0x7FFFFFFE } | Should -BeNullOrEmpty
        $Error.Count | Should -Be $errorsBefore
    }
}
