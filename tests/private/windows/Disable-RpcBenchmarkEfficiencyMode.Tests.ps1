BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    foreach ($name in 'Invoke-RpcBenchmarkWin32Method', 'Disable-RpcBenchmarkEfficiencyMode') {
        Import-WindowsFunction -Name $name
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'Disable-RpcBenchmarkEfficiencyMode (Windows)' {
    It 'tells Windows that the process decides, and wants full speed' {
        $script:Calls = New-Object -TypeName System.Collections.Generic.List[object]
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkWin32Method -MockWith {
            $Calls.Add(@{ Name = $Name; Argument = $PesterBoundParameters['Argument'] })
            $true
        }
        InModuleScope RpcBench { Disable-RpcBenchmarkEfficiencyMode -Id $PID } | Should -BeNullOrEmpty
        $Calls.Name | Should -Be 'SetProcessInformation'
        $handle, $class, $state, $length = $Calls[0].Argument
        $handle | Should -BeOfType [System.IntPtr]
        $class | Should -Be 4 -Because 'that is ProcessPowerThrottling'
        # Version 1, ControlMask EXECUTION_SPEED, StateMask 0.
        $state | Should -Be 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0
        $state.GetType() | Should -Be ([byte[]])
        $length | Should -Be 12
    }

    It 'fails with what Windows says, and for a process that is not there' {
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkWin32Method -MockWith { [System.Runtime.InteropServices.Marshal]::ThrowExceptionForHR(0x80070057) }
        InModuleScope RpcBench { { Disable-RpcBenchmarkEfficiencyMode -Id $PID } | Should -Throw }
        InModuleScope RpcBench { { Disable-RpcBenchmarkEfficiencyMode -Id 2147483646 } | Should -Throw }
    }
}
