BeforeDiscovery {
    $analyzer = Get-Module -Name PSScriptAnalyzer -ListAvailable
    if (-not $analyzer) {
        Write-Warning -Message 'PSScriptAnalyzer is not installed: nothing was analyzed'
    }
}

Describe 'PSScriptAnalyzer' {
    It 'finds nothing (skipped where it is not installed)' -Skip:(-not $analyzer) {
        . "$PSScriptRoot/../fixtures/TestTools.ps1"
        $shell = (Get-Process -Id $PID).Path
        # In a process of its own, and again if that breaks off: version 1.25 sometimes loses Get-Command or ends the whole process
        # while it works in parallel (https://github.com/PowerShell/PSScriptAnalyzer/issues/2205).
        foreach ($attempt in 1..3) {
            $lines = @(& $shell -NoProfile -NonInteractive -File (Join-Path $ModuleRoot 'tests/fixtures/Invoke-Analyzer.ps1') -Root $ModuleRoot 2>&1 | ForEach-Object { "$_" })
            if ($lines[-1] -eq 'analyzed') {
                break
            }
        }
        $lines -join "`n" | Should -BeExactly 'analyzed'
    }
}
