BeforeAll {
    . "$PSScriptRoot/../fixtures/BuildTools.ps1"
}

Describe 'Move-RpcBenchmarkFolder' {
    It 'renames a folder with what is in it' {
        $null = New-Item -ItemType Directory -Path (Join-Path $TestDrive 'from [1]/sub')
        Move-RpcBenchmarkFolder -Path (Join-Path $TestDrive 'from [1]') -Destination (Join-Path $TestDrive 'to')
        Join-Path $TestDrive 'to/sub' | Should -Exist
        Test-Path -LiteralPath (Join-Path $TestDrive 'from [1]') | Should -BeFalse
    }

    It 'fails when it cannot, after the attempts' {
        $taken = Join-Path $TestDrive 'taken'
        $null = New-Item -ItemType Directory -Path (Join-Path $TestDrive 'other'), $taken
        [System.IO.File]::WriteAllText((Join-Path $taken 'file'), 'x')
        Get-CaughtId { Move-RpcBenchmarkFolder -Path (Join-Path $TestDrive 'other') -Destination $taken -Attempts 2 -PauseMilliseconds 1 } |
            Should -BeExactly 'FolderHeld'
        Join-Path $TestDrive 'other' | Should -Exist
    }

    It 'tries again while it cannot' {
        # The folder comes into being only while it is tried.
        $from = Join-Path $TestDrive 'late'
        $job = [powershell]::Create().AddScript({ param($folder) [System.IO.Directory]::CreateDirectory($folder) }).AddArgument($from)
        $running = $job.BeginInvoke()
        try {
            Move-RpcBenchmarkFolder -Path $from -Destination (Join-Path $TestDrive 'arrived') -Attempts 200 -PauseMilliseconds 50
        }
        finally {
            $null = $job.EndInvoke($running)
            $job.Dispose()
        }
        Join-Path $TestDrive 'arrived' | Should -Exist
    }
}
