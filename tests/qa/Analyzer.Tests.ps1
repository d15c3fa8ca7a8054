BeforeDiscovery {
    $analyzer = Get-Module -Name PSScriptAnalyzer -ListAvailable
    if (-not $analyzer) {
        Write-Warning -Message 'PSScriptAnalyzer is not installed: nothing was analyzed'
    }
}

Describe 'PSScriptAnalyzer' {
    It 'finds nothing (skipped where it is not installed)' -Skip:(-not $analyzer) {
        . "$PSScriptRoot/../fixtures/BuildTools.ps1"
        Get-RpcBenchmarkAnalyzerFinding -Root $ModuleRoot | Should -BeNullOrEmpty
    }
}
