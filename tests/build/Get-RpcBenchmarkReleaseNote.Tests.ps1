BeforeAll {
    . "$PSScriptRoot/../fixtures/BuildTools.ps1"
    $path = Join-Path $TestDrive 'CHANGELOG.md'
    function Write-Changelog {
        param([string] $Text)
        [System.IO.File]::WriteAllText($path, $Text)
    }
}

Describe 'Get-RpcBenchmarkReleaseNote' {
    It 'gives the section of the version, without those around it' {
        Write-Changelog "# Changelog`n`nabout`n`n## [Unreleased]`n`n- later`n`n## [1.2.0] - 2026-01-01`n`n### Added`n`n- this`n`n## [1.1.0]`n`n- earlier`n"
        Get-RpcBenchmarkReleaseNote -Path $path -Version 1.2.0 | Should -BeExactly "### Added`n`n- this"
    }

    It 'gives what is unreleased while the version has no section, or an empty one: <Text>' -ForEach @(
        @{ Text = "## [Unreleased]`n- later`n## [1.1.0]`n- earlier`n" }
        @{ Text = "## [Unreleased]`r`n- later`r`n## [1.2.0]`r`n`r`n" }
    ) {
        Write-Changelog $Text
        Get-RpcBenchmarkReleaseNote -Path $path -Version 1.2.0 | Should -BeExactly '- later'
    }

    It 'fails when there is neither' {
        Write-Changelog "# Changelog`n`n## [Unreleased]`n`n## [1.1.0]`n- earlier`n"
        Get-CaughtId { Get-RpcBenchmarkReleaseNote -Path $path -Version 1.2.0 } | Should -BeExactly 'ReleaseNotesMissing'
    }
}
