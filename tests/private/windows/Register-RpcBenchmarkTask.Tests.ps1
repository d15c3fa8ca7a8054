BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Register-RpcBenchmarkTask
    Import-WindowsCommand
}

AfterAll {
    Import-RpcBench
}

Describe 'Register-RpcBenchmarkTask (Windows)' {
    It 'registers in our folder, and replaces when told: <Force>' -ForEach @(@{ Force = $true }, @{ Force = $false }) {
        Mock -ModuleName RpcBench -CommandName Register-ScheduledTask -MockWith { 'registered' }
        InModuleScope RpcBench -Parameters @{ Force = $Force } { Register-RpcBenchmarkTask -Name nightly -Task 'a task' -Force:$Force } | Should -Be 'registered'
        Should -Invoke -ModuleName RpcBench -CommandName Register-ScheduledTask -Times 1 -Exactly -ParameterFilter { $TaskPath -ceq '\RpcBench\' -and $TaskName -ceq 'nightly' -and $InputObject -ceq 'a task' -and $Force -eq $Force -and $ErrorAction -eq 'Stop' }
    }
}
