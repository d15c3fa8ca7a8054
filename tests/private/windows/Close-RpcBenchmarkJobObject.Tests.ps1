BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
    foreach ($name in 'Invoke-RpcBenchmarkWin32Method', 'Close-RpcBenchmarkJobObject') {
        Import-WindowsFunction -Name $name
    }
}

AfterAll {
    Import-RpcBench
}

Describe 'Close-RpcBenchmarkJobObject (Windows)' {
    BeforeEach {
        $job = New-Object -TypeName Microsoft.Win32.SafeHandles.SafeWaitHandle -ArgumentList ([System.IntPtr] 5), $false
        $script:Calls = New-Object -TypeName System.Collections.Generic.List[object]
    }

    It 'ends what is in the job, and closes it' {
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkWin32Method -MockWith {
            $Calls.Add(@{ Name = $Name; Argument = $PesterBoundParameters['Argument']; Closed = $job.IsClosed })
            $true
        }
        InModuleScope RpcBench -Parameters @{ Job = $job } { Close-RpcBenchmarkJobObject -Job $Job } | Should -BeNullOrEmpty
        $Calls.Name | Should -Be 'TerminateJobObject'
        [object]::ReferenceEquals($Calls[0].Argument[0], $job) | Should -BeTrue
        $Calls[0].Argument[1] | Should -Be 1
        $Calls[0].Closed | Should -BeFalse
        $job.IsClosed | Should -BeTrue
    }

    It 'closes it when that fails, and does not fail itself' {
        Mock -ModuleName RpcBench -CommandName Invoke-RpcBenchmarkWin32Method -MockWith { [System.Runtime.InteropServices.Marshal]::ThrowExceptionForHR(0x80070005) }
        InModuleScope RpcBench -Parameters @{ Job = $job } { { Close-RpcBenchmarkJobObject -Job $Job } | Should -Not -Throw }
        $job.IsClosed | Should -BeTrue
    }
}
