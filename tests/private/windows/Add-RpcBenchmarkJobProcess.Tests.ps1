BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    foreach ($name in 'Invoke-RpcBenchmarkWin32Method', 'Add-RpcBenchmarkJobProcess') {
        Import-WindowsFunction -Name $name
    }

    function Add-Process {
        <# Puts a process into a job that is none; the warnings. #>
        param([System.Diagnostics.Process] $Process)
        InModuleScope RpcBench -Parameters @{ Job = $job; Process = $Process } {
            function Invoke-Inner { [CmdletBinding()] param() Add-RpcBenchmarkJobProcess -Job $Job -Process $Process -Cmdlet $PSCmdlet }
            Invoke-Inner -WarningAction SilentlyContinue -WarningVariable warnings | Should -BeNullOrEmpty
            $warnings
        }
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'Add-RpcBenchmarkJobProcess (Windows)' {
    BeforeEach {
        $job = New-Object -TypeName Microsoft.Win32.SafeHandles.SafeWaitHandle -ArgumentList ([System.IntPtr] 5), $false
        $process = Get-Process -Id $PID
        $script:Calls = New-Object -TypeName System.Collections.Generic.List[object]
    }

    AfterEach {
        $process.Dispose()
    }

    It 'gives the process a handle of its own, not inherited, and then puts it in' {
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkWin32Method -MockWith {
            $Calls.Add(@{ Name = $Name; Argument = $PesterBoundParameters['Argument'] })
            if ($Name -eq 'GetCurrentProcess') { [System.IntPtr] (-1) } else { $true }
        }
        Add-Process -Process $process | Should -BeNullOrEmpty

        $Calls.Name | Should -Be 'GetCurrentProcess', 'DuplicateHandle', 'AssignProcessToJobObject'
        $from, $what, $to, $there, $access, $inherited, $options = $Calls[1].Argument
        $from | Should -Be ([System.IntPtr] (-1))
        [object]::ReferenceEquals($what, $job) | Should -BeTrue
        $to | Should -Be $process.Handle
        , $there | Should -BeOfType System.IntPtr[]
        $there.Count | Should -Be 1
        $access | Should -Be 0
        $inherited | Should -BeFalse
        # DUPLICATE_SAME_ACCESS, and not DUPLICATE_CLOSE_SOURCE
        $options | Should -Be 2
        [object]::ReferenceEquals($Calls[2].Argument[0], $job) | Should -BeTrue
        $Calls[2].Argument[1] | Should -Be $process.Handle
    }

    It 'warns where Windows refuses <Refused>, and does nothing after it' -ForEach @(
        @{ Refused = 'DuplicateHandle'; Called = @('GetCurrentProcess', 'DuplicateHandle') }
        @{ Refused = 'AssignProcessToJobObject'; Called = @('GetCurrentProcess', 'DuplicateHandle', 'AssignProcessToJobObject') }
    ) {
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkWin32Method -MockWith {
            $Calls.Add(@{ Name = $Name })
            if ($Name -eq $Refused) { [System.Runtime.InteropServices.Marshal]::ThrowExceptionForHR(0x80070005) }
        }
        $warnings = @(Add-Process -Process $process)
        $warnings.Count | Should -Be 1
        "$warnings" | Should -BeLike '*`[JobObjectUnavailable`]'
        $Calls.Name | Should -Be $Called
    }

    It 'does not warn of a process that has ended' {
        $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo -ArgumentList (Get-Command -Name node -CommandType Application)[0].Path, '--version'
        $start.UseShellExecute = $false
        $start.RedirectStandardOutput = $true
        $ended = [System.Diagnostics.Process]::Start($start)
        try {
            $ended.WaitForExit(20000) | Should -BeTrue
            Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkWin32Method -MockWith { [System.Runtime.InteropServices.Marshal]::ThrowExceptionForHR(0x80070005) }
            Add-Process -Process $ended | Should -BeNullOrEmpty
        }
        finally {
            $ended.Dispose()
        }
    }
}
