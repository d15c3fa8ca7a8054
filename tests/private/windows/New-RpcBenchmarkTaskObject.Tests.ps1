BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name New-RpcBenchmarkTaskObject
    Import-WindowsCommand
}

AfterAll {
    Import-RpcBench
}

Describe 'New-RpcBenchmarkTaskObject (Windows)' {
    BeforeEach {
        Mock -ModuleName RpcBench -CommandName New-ScheduledTaskAction -MockWith { 'action' }
        Mock -ModuleName RpcBench -CommandName New-ScheduledTaskSettingsSet -MockWith { 'settings' }
        Mock -ModuleName RpcBench -CommandName New-ScheduledTask -MockWith { 'task' }
    }

    It 'has normal priority, one instance, a limit, and wakes when asked' {
        InModuleScope RpcBench { New-RpcBenchmarkTaskObject -Program 'C:\pwsh.exe' -Argument '-File x' -Folder 'C:\t' -Description d -Trigger 'trigger' -Wake } | Should -Be task
        Should -Invoke -ModuleName RpcBench -CommandName New-ScheduledTaskAction -Times 1 -Exactly -ParameterFilter { $Execute -ceq 'C:\pwsh.exe' -and $Argument -ceq '-File x' -and $WorkingDirectory -ceq 'C:\t' }
        Should -Invoke -ModuleName RpcBench -CommandName New-ScheduledTaskSettingsSet -Times 1 -Exactly -ParameterFilter { $Priority -eq 4 -and $MultipleInstances -ceq 'IgnoreNew' -and $ExecutionTimeLimit -eq [timespan] '04:00:00' -and $WakeToRun }
        Should -Invoke -ModuleName RpcBench -CommandName New-ScheduledTask -Times 1 -Exactly -ParameterFilter { "$Action $Trigger $Settings $Description" -ceq 'action trigger settings d' -and $null -eq $Principal }
    }

    It 'takes settings and principal that are given' {
        $null = InModuleScope RpcBench { New-RpcBenchmarkTaskObject -Program p -Argument a -Folder f -Description d -Trigger 't' -Settings 'mine' -Principal 'somebody' }
        Should -Invoke -ModuleName RpcBench -CommandName New-ScheduledTaskSettingsSet -Times 0 -Exactly
        Should -Invoke -ModuleName RpcBench -CommandName New-ScheduledTask -Times 1 -Exactly -ParameterFilter { "$Settings $Principal" -ceq 'mine somebody' }
    }
}
