BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    . "$PSScriptRoot/../../fixtures/WithEngine.ps1"
    Import-RpcBench
}

AfterAll {
    Clear-FakeEngine
}

Describe 'Open-RpcBenchmarkEngine' {
    It 'starts the process' {
        Use-FakeEngine -Steps @{ waitForStop = $true }
        Invoke-WithEngine -Script { $args[0].Started } | Should -BeTrue
        (Get-FakeRecord).argv -join ' ' | Should -BeExactly 'run --control -'
    }

    It 'says so when it cannot' {
        Use-FakeEngine
        Mock -ModuleName RpcBench -CommandName Resolve-RpcBenchmarkNode -MockWith { '/no-such-folder/node' }
        Get-CaughtId { Invoke-WithEngine -Script { } } | Should -Be 'NodeNotStarted,Invoke-Inner'
    }

    Context 'with a job object, as on Windows' {
        BeforeAll {
            foreach ($name in 'New', 'Close') {
                Import-WindowsFunction -Name "$name-RpcBenchmarkJobObject"
            }
            foreach ($name in 'Add-RpcBenchmarkJobProcess', 'Invoke-RpcBenchmarkWin32Method') {
                Import-WindowsFunction -Name $name
            }
        }

        AfterAll {
            Import-RpcBench
        }

        BeforeEach {
            $handle = New-Object -TypeName Microsoft.Win32.SafeHandles.SafeWaitHandle -ArgumentList ([System.IntPtr] 5), $false
            $script:Calls = New-Object -TypeName System.Collections.Generic.List[object]
            Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkWin32Method -MockWith {
                $Calls.Add(@{ Name = $Name; Argument = $PesterBoundParameters['Argument'] })
                if ($Name -eq 'CreateJobObjectW') { $handle } elseif ($Name -eq 'GetCurrentProcess') { [System.IntPtr] (-1) } else { $true }
            }
        }

        It 'puts the process in before it is told anything, and closes the job when it has ended' {
            Use-FakeEngine -Steps (Get-StartedStep), (Get-FinishedStep)
            Mock -ModuleName RpcBench -CommandName Send-RpcBenchmarkEngineLine -MockWith {
                $Calls.Add(@{ Name = 'plan'; Handle = $Engine.Process.Handle })
                $bytes = [System.Text.Encoding]::ASCII.GetBytes("$Line`n")
                $Engine.Process.StandardInput.BaseStream.Write($bytes, 0, $bytes.Length)
                $Engine.Process.StandardInput.BaseStream.Flush()
            }
            Invoke-RpcBenchmark
            $Calls.Name | Should -Be 'CreateJobObjectW', 'SetInformationJobObject', 'GetCurrentProcess', 'DuplicateHandle', 'AssignProcessToJobObject', 'plan', 'TerminateJobObject'
            $Calls[3].Argument[2] | Should -Be $Calls[5].Handle
            $Calls[4].Argument[1] | Should -Be $Calls[5].Handle
            $handle.IsClosed | Should -BeTrue
        }

        It 'closes the job of a process that could not be started' {
            Use-FakeEngine
            Mock -ModuleName RpcBench -CommandName Resolve-RpcBenchmarkNode -MockWith { '/no-such-folder/node' }
            Get-CaughtId { Invoke-WithEngine -Script { } } | Should -Be 'NodeNotStarted,Invoke-Inner'
            $Calls.Name | Should -Not -Contain 'AssignProcessToJobObject'
            $handle.IsClosed | Should -BeTrue
        }

        It 'starts it without one where Windows gives none, and says so' {
            Use-FakeEngine -Steps (Get-StartedStep), (Get-FinishedStep)
            Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkWin32Method -MockWith { [System.Runtime.InteropServices.Marshal]::ThrowExceptionForHR(0x80070005) }
            Invoke-RpcBenchmark -WarningAction SilentlyContinue -WarningVariable warnings
            "$warnings" | Should -BeLike '*`[JobObjectUnavailable`]'
            (Get-FakePlan).version | Should -Be 1
        }

        It 'uses one for the listing as well' {
            Use-FakeEngine -Also @{ listing = @('{"implementations":[]}') }
            $null = Get-RpcBenchmarkFramework
            $Calls.Name | Should -Contain 'AssignProcessToJobObject'
            $handle.IsClosed | Should -BeTrue
        }
    }
}
