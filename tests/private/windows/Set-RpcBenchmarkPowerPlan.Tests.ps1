BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    Import-WindowsFunction -Name Set-RpcBenchmarkPowerPlan
}

AfterAll {
    Import-RpcBench
}

Describe 'Set-RpcBenchmarkPowerPlan (Windows)' {
    It 'tells powercfg exactly that' {
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkProgram -MockWith { [pscustomobject]@{ ExitCode = 0; Output = '' } }
        $failure = InModuleScope RpcBench { Set-RpcBenchmarkPowerPlan -Value '8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c' -Powercfg 'C:\Windows\System32\powercfg.exe' }
        $failure | Should -BeNullOrEmpty
        Should -Invoke -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkProgram -Times 1 -Exactly -ParameterFilter {
            $Path -ceq 'C:\Windows\System32\powercfg.exe' -and ($Argument -join '|') -ceq '/setactive|8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c'
        }
    }

    It 'says which plan the machine does not have' {
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkProgram -MockWith { [pscustomobject]@{ ExitCode = 1; Output = 'Das angegebene Energieschema ist nicht vorhanden.' } }
        $failure = InModuleScope RpcBench { Set-RpcBenchmarkPowerPlan -Value '8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c' -Powercfg 'p' }
        $failure.FullyQualifiedErrorId | Should -Be 'PowerPlanUnavailable'
        $failure.Exception.Message | Should -BeLike '*High performance*nicht vorhanden.'
        $failure.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'gives a program its arguments (skipped on Windows, where it would be the real one)' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows) {
        # What stands in for powercfg writes down what it was told.
        $stub = Join-Path $TestDrive 'powercfg'
        [System.IO.File]::WriteAllText($stub, "#!/bin/sh`nprintf '%s\n' `"`$@`" > '$TestDrive/told'`n")
        chmod +x $stub
        InModuleScope RpcBench -Parameters @{ Stub = $stub } { Set-RpcBenchmarkPowerPlan -Value 'a-guid' -Powercfg $Stub } | Should -BeNullOrEmpty
        [System.IO.File]::ReadAllLines((Join-Path $TestDrive 'told')) | Should -BeExactly '/setactive', 'a-guid'
    }
}
