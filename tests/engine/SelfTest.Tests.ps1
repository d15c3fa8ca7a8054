BeforeDiscovery {
    . "$PSScriptRoot/../fixtures/EngineBuilt.ps1"
}

BeforeAll {
    . "$PSScriptRoot/../fixtures/RealEngine.ps1"
}

AfterAll {
    Clear-RealEngine
}

Describe 'The self-test on this machine' -Skip:(-not $built) {
    It 'has no step that fails, measures, and leaves nothing' {
        $installation = Test-RpcBenchmarkInstallation -ReportPath (Join-Path $TestDrive 'report.md')
        $failed = @($installation.Steps | Where-Object { $_.State -eq 'Failed' } | ForEach-Object { "$($_.Id): $($_.Seen)" })
        $failed | Should -BeNullOrEmpty
        $installation.Passed | Should -BeTrue
        foreach ($id in 'WholeModule', 'EndpointFile', 'CommandFile', 'ProcessTree', 'MachineChecks') {
            ($installation.Steps | Where-Object { $_.Id -eq $id }).State | Should -Be 'Passed' -Because $id
        }
        # Whose machine this is does not stand in it.
        $report = [System.IO.File]::ReadAllText((Join-Path $TestDrive 'report.md'))
        $report | Should -Match '\| WholeModule \| Passed \|'
        $userHome = [System.Environment]::GetFolderPath('UserProfile')
        if ($userHome.Length -gt 3) { $report.Contains("$userHome$([System.IO.Path]::DirectorySeparatorChar)") | Should -BeFalse }
        Assert-NothingLeft
    }
}
