BeforeAll {
    . "$PSScriptRoot/../../fixtures/TestTools.ps1"
    Import-RpcBench
}

Describe 'Lock-RpcBenchmarkEnvironmentJournal' {
    BeforeEach {
        $path = Join-Path $TestDrive "$([guid]::NewGuid().ToString('N'))/journal.json"
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkJournalPath -MockWith { $path }
    }

    It 'is had by one at a time, and by the next when it is let go' {
        InModuleScope RpcBench {
            function Invoke-Inner { [CmdletBinding()] param() Lock-RpcBenchmarkEnvironmentJournal -Cmdlet $PSCmdlet -TimeoutMilliseconds 1 }
            $lock = Invoke-Inner
            $failure = { Invoke-Inner } | Should -Throw -PassThru
            $failure.FullyQualifiedErrorId | Should -Be 'JournalBusy,Invoke-Inner'
            $failure.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
            $lock.Dispose()
            (Invoke-Inner).Dispose()
        }
    }

    It 'is let go of by a process that is killed' {
        $script = "& { `$held = [System.IO.File]::Open('$path.lock', 'OpenOrCreate', 'ReadWrite', 'None'); 'locked'; [System.Console]::ReadLine() }"
        $null = New-Item -ItemType Directory -Path ([System.IO.Path]::GetDirectoryName($path))
        $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo
        $start.FileName = Get-TestShell
        $start.Arguments = "-NoProfile -NonInteractive -Command `"$script`""
        $start.UseShellExecute = $false
        $start.RedirectStandardInput = $true
        $start.RedirectStandardOutput = $true
        $child = [System.Diagnostics.Process]::Start($start)
        try {
            $child.StandardOutput.ReadLine() | Should -Be 'locked'
            InModuleScope RpcBench {
                function Invoke-Inner { [CmdletBinding()] param() Lock-RpcBenchmarkEnvironmentJournal -Cmdlet $PSCmdlet -TimeoutMilliseconds 1 }
                { Invoke-Inner } | Should -Throw -ErrorId 'JournalBusy,Invoke-Inner'
            }
            $child.Kill()
            $child.WaitForExit()
            InModuleScope RpcBench {
                function Invoke-Inner { [CmdletBinding()] param() Lock-RpcBenchmarkEnvironmentJournal -Cmdlet $PSCmdlet }
                (Invoke-Inner).Dispose()
            }
        }
        finally {
            if (-not $child.HasExited) { $child.Kill() }
            $child.Dispose()
        }
    }

    It 'says so where the folder cannot be made' {
        [System.IO.File]::WriteAllText((Join-Path $TestDrive 'file'), 'in the way')
        Mock -ModuleName RpcBench -CommandName Get-RpcBenchmarkJournalPath -MockWith { Join-Path $TestDrive 'file/journal.json' }
        InModuleScope RpcBench {
            function Invoke-Inner { [CmdletBinding()] param() Lock-RpcBenchmarkEnvironmentJournal -Cmdlet $PSCmdlet }
            { Invoke-Inner } | Should -Throw -ErrorId 'JournalNotWritable,Invoke-Inner'
        }
    }
}
