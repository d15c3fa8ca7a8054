BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
}

AfterAll {
    Import-RpcBench
}

Describe 'Invoke-RpcBenchmarkWin32Method' {
    BeforeEach {
        # A fresh module: the type is kept for the session.
        Import-RpcBench
        Import-WindowsFunction -Name New-RpcBenchmarkNativeType
        Import-WindowsFunction -Name New-RpcBenchmarkCompiledType
        Import-WindowsFunction -Name Invoke-RpcBenchmarkWin32Method
    }

    It 'declares the functions as Windows has them' {
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkNativeType -MockWith {
            $script:Declared = @{ Library = $Library; Function = $Function }
            [System.Math]
        }
        InModuleScope RpcBench { Invoke-RpcBenchmarkWin32Method -Name Abs -Argument 5 } | Should -Be 5
        $Declared.Library | Should -BeExactly 'kernel32.dll'
        $said = @($Declared.Function.Keys | Sort-Object | ForEach-Object { "$_ $(@($Declared.Function[$_].Name) -join ' ')" })
        $said | Should -BeExactly @(
            'AssignProcessToJobObject Boolean SafeWaitHandle IntPtr'
            'CreateJobObjectW SafeWaitHandle IntPtr IntPtr'
            'DuplicateHandle Boolean IntPtr SafeWaitHandle IntPtr IntPtr[] Int32 Boolean Int32'
            'GetCurrentProcess IntPtr'
            'GetSystemCpuSetInformation Boolean Byte[] Int32 UInt32[] IntPtr Int32'
            'SetInformationJobObject Boolean SafeWaitHandle Int32 Byte[] Int32'
            'SetProcessInformation Boolean IntPtr Int32 Byte[] Int32'
            'TerminateJobObject Boolean SafeWaitHandle Int32'
        )
    }

    It 'makes the type once a session, when it is first needed' {
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkNativeType -MockWith { [System.Math] }
        Should -Not -Invoke -ModuleName RpcBench -CommandName New-RpcBenchmarkNativeType
        InModuleScope RpcBench {
            Invoke-RpcBenchmarkWin32Method -Name Abs -Argument 5
            Invoke-RpcBenchmarkWin32Method -Name Max -Argument 5, 6
        } | Should -Be 5, 6
        Should -Invoke -ModuleName RpcBench -CommandName New-RpcBenchmarkNativeType -Times 1 -Exactly
    }

    It 'compiles the type where one in memory is forbidden, and says so with -Verbose' {
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkNativeType -MockWith { throw 'Dynamic code is blocked.' }
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkCompiledType -MockWith { [System.Math] }
        $said = InModuleScope RpcBench {
            $VerbosePreference = 'Continue'
            Invoke-RpcBenchmarkWin32Method -Name Abs -Argument 5 4>&1
            Invoke-RpcBenchmarkWin32Method -Name Abs -Argument 6
        }
        @($said | Where-Object { $_ -isnot [System.Management.Automation.VerboseRecord] }) | Should -Be 5, 6
        @($said | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }) | Should -Match 'Dynamic code is blocked'
        Should -Invoke -ModuleName RpcBench -CommandName New-RpcBenchmarkCompiledType -Times 1 -Exactly
    }

    It 'ends with the reason where both are forbidden, and tries neither again' {
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkNativeType -MockWith { throw 'Dynamic code is blocked.' }
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkCompiledType -MockWith { throw 'So is the compiler.' }
        foreach ($time in 1, 2) {
            { InModuleScope RpcBench { Invoke-RpcBenchmarkWin32Method -Name Abs -Argument 5 } } | Should -Throw 'So is the compiler.'
        }
        Should -Invoke -ModuleName RpcBench -CommandName New-RpcBenchmarkNativeType -Times 1 -Exactly
        Should -Invoke -ModuleName RpcBench -CommandName New-RpcBenchmarkCompiledType -Times 1 -Exactly
    }

    It 'calls nothing and makes nothing where RPCBENCH_NO_NATIVE_CALLS is set' {
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkNativeType -MockWith { [System.Math] }
        $env:RPCBENCH_NO_NATIVE_CALLS = '1'
        try {
            { InModuleScope RpcBench { Invoke-RpcBenchmarkWin32Method -Name Abs -Argument 5 } } | Should -Throw '*RPCBENCH_NO_NATIVE_CALLS*'
        }
        finally {
            $env:RPCBENCH_NO_NATIVE_CALLS = $null
        }
        Should -Not -Invoke -ModuleName RpcBench -CommandName New-RpcBenchmarkNativeType
    }

    It 'ends with the code of the system where a function answers no, or gives no handle' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows) {
        # The same shapes, of functions that are here.
        $libc = InModuleScope RpcBench {
            New-RpcBenchmarkNativeType -Name RpcBenchTest -Library libc -Function @{
                isatty  = [bool], [int]
                opendir = [Microsoft.Win32.SafeHandles.SafeWaitHandle], [string]
                getpid  = @(, [System.IntPtr])
            }
        }
        Mock -ModuleName RpcBench -CommandName New-RpcBenchmarkNativeType -MockWith { $libc }
        foreach ($case in @{ Name = 'isatty'; Argument = -1; Code = 9 }, @{ Name = 'opendir'; Argument = '/no-such-folder'; Code = 2 }) {
            $failure = { InModuleScope RpcBench -Parameters @{ Case = $case } { Invoke-RpcBenchmarkWin32Method -Name $Case.Name -Argument $Case.Argument } } | Should -Throw -PassThru
            $failure.Exception.GetBaseException().HResult | Should -Be (0x80070000 -bor $case.Code)
        }
        InModuleScope RpcBench { Invoke-RpcBenchmarkWin32Method -Name getpid } | Should -Be $PID
    }

    It 'calls Windows, and ends with its code' -Skip:(-not ($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows)) {
        InModuleScope RpcBench {
            $job = Invoke-RpcBenchmarkWin32Method -Name CreateJobObjectW -Argument ([System.IntPtr]::Zero), ([System.IntPtr]::Zero)
            $job.IsInvalid | Should -BeFalse
            $failure = { Invoke-RpcBenchmarkWin32Method -Name SetInformationJobObject -Argument $job, 9, (New-Object -TypeName byte[] -ArgumentList 8), 8 } | Should -Throw -PassThru
            # ERROR_BAD_LENGTH or, in Wine, ERROR_INVALID_PARAMETER
            $failure.Exception.GetBaseException().HResult -band 0xFFFF | Should -BeIn 24, 87
            $job.Dispose()
        }
    }
}
