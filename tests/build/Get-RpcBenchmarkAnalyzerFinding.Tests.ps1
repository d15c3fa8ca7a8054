BeforeAll {
    . "$PSScriptRoot/../fixtures/BuildTools.ps1"
    $root = Join-Path $TestDrive 'a root'
    $null = [System.IO.Directory]::CreateDirectory((Join-Path $root 'build/analyzer'))
    function Write-Analyzer {
        <# What stands in for the script that runs the analyzer. #>
        param([string] $Script)
        [System.IO.File]::WriteAllText((Join-Path $root 'build/analyzer/Invoke-Analyzer.ps1'), "param(`$Root)`n$Script")
    }
}

Describe 'Get-RpcBenchmarkAnalyzerFinding' {
    BeforeEach {
        Mock -CommandName Get-Module -MockWith { 'it is there' }
    }

    It 'gives the findings, one each' {
        Write-Analyzer "'x.ps1:1 Rule: one'; 'y.ps1:2 Rule: two'; 'analyzed'"
        Get-RpcBenchmarkAnalyzerFinding -Root $root | Should -Be 'x.ps1:1 Rule: one', 'y.ps1:2 Rule: two'
    }

    It 'gives nothing when there are none' {
        Write-Analyzer "'analyzed'"
        Get-RpcBenchmarkAnalyzerFinding -Root $root | Should -BeNullOrEmpty
    }

    It 'runs it again when it breaks off' {
        Write-Analyzer "if (-not (Test-Path -LiteralPath `"`$Root/once`")) { [void] (New-Item -Path `"`$Root/once`"); 'half'; exit 3 }; 'x.ps1:1 Rule: one'; 'analyzed'"
        Get-RpcBenchmarkAnalyzerFinding -Root $root | Should -BeExactly 'x.ps1:1 Rule: one'
    }

    It 'fails when it breaks off every time' {
        Write-Analyzer "'half'; [Console]::Error.WriteLine('broken'); exit 3"
        Get-CaughtId { Get-RpcBenchmarkAnalyzerFinding -Root $root } | Should -BeExactly 'AnalyzerBrokeOff'
    }

    It 'says so where the analyzer is not installed' {
        Mock -CommandName Get-Module
        Get-CaughtId { Get-RpcBenchmarkAnalyzerFinding -Root $root } | Should -BeExactly 'AnalyzerMissing'
    }
}
