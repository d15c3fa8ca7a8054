BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Get-RpcBenchmarkTask
    Import-WindowsCommand
}

AfterAll {
    Import-RpcBench
}

Describe 'Get-RpcBenchmarkTask (Windows)' {
    It 'asks for that task of our folder' {
        Mock -ModuleName RpcBench -CommandName Get-ScheduledTask -MockWith { 'the task' }
        InModuleScope RpcBench { Get-RpcBenchmarkTask -Name nightly } | Should -Be 'the task'
        Should -Invoke -ModuleName RpcBench -CommandName Get-ScheduledTask -Times 1 -Exactly -ParameterFilter { "$TaskPath" -ceq '\RpcBench\' -and "$TaskName" -ceq 'nightly' -and $ErrorAction -eq 'SilentlyContinue' }
    }
}
