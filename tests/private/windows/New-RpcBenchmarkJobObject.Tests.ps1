BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    foreach ($name in 'Invoke-RpcBenchmarkWin32Method', 'New-RpcBenchmarkJobObject') {
        Import-WindowsFunction -Name $name
    }

    function Get-MadeJob {
        <# What comes out, and what is warned of. #>
        param([hashtable] $With = @{})
        InModuleScope RpcBench -Parameters @{ With = $With } {
            function Invoke-Inner { [CmdletBinding()] param() New-RpcBenchmarkJobObject -Cmdlet $PSCmdlet @With }
            @{ Job = Invoke-Inner -WarningAction SilentlyContinue -WarningVariable warnings; Warnings = @($warnings) }
        }
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'New-RpcBenchmarkJobObject (Windows)' {
    BeforeEach {
        $handle = New-Object -TypeName Microsoft.Win32.SafeHandles.SafeWaitHandle -ArgumentList ([System.IntPtr] 5), $false
        $script:Calls = New-Object -TypeName System.Collections.Generic.List[object]
    }

    It 'makes one without a name that kills on close, with pointers of <PointerBytes> bytes' -ForEach @{ PointerBytes = 8; Length = 144 }, @{ PointerBytes = 4; Length = 112 } {
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkWin32Method -MockWith {
            $Calls.Add(@{ Name = $Name; Argument = $PesterBoundParameters['Argument'] })
            if ($Name -eq 'CreateJobObjectW') { $handle } else { $true }
        }
        $made = Get-MadeJob -With @{ PointerBytes = $PointerBytes }
        [object]::ReferenceEquals($made.Job, $handle) | Should -BeTrue
        $made.Job.IsClosed | Should -BeFalse
        $made.Warnings | Should -BeNullOrEmpty

        $Calls.Name | Should -Be 'CreateJobObjectW', 'SetInformationJobObject'
        $Calls[0].Argument | Should -Be ([System.IntPtr]::Zero), ([System.IntPtr]::Zero)
        $job, $class, $limits, $said = $Calls[1].Argument
        [object]::ReferenceEquals($job, $handle) | Should -BeTrue
        $class | Should -Be 9
        $said | Should -Be $Length
        $limits.Count | Should -Be $Length
        [System.BitConverter]::ToInt32($limits, 16) | Should -Be 0x2000
        # No other limit.
        @($limits | Where-Object { $_ -ne 0 }).Count | Should -Be 1
    }

    It 'warns, and gives none, where Windows refuses <Refused>' -ForEach @{ Refused = 'CreateJobObjectW' }, @{ Refused = 'SetInformationJobObject' } {
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkWin32Method -MockWith {
            if ($Name -eq $Refused) { [System.Runtime.InteropServices.Marshal]::ThrowExceptionForHR(0x80070005) }
            $handle
        }
        $made = Get-MadeJob
        $made.Job | Should -BeNullOrEmpty
        $made.Warnings.Count | Should -Be 1
        "$($made.Warnings)" | Should -BeLike '*`[JobObjectUnavailable`]'
        $handle.IsClosed | Should -Be ($Refused -ne 'CreateJobObjectW')
    }
}
