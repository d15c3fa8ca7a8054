BeforeDiscovery {
    $analyzer = Get-Module -Name PSScriptAnalyzer -ListAvailable | Sort-Object -Property Version -Descending | Select-Object -First 1
    if (-not $analyzer) {
        Write-Warning -Message 'PSScriptAnalyzer is not installed: nothing was analyzed'
    }
}

Describe 'PSScriptAnalyzer' {
    It 'finds nothing (not run: PSScriptAnalyzer is not installed)' -Skip:([bool] $analyzer) {
        Set-ItResult -Skipped -Because 'PSScriptAnalyzer is not installed'
    }

    It 'finds nothing' -Skip:(-not $analyzer) {
        . "$PSScriptRoot/../fixtures/TestTools.ps1"
        Import-Module -Name PSScriptAnalyzer
        $settings = Join-Path $ModuleRoot 'PSScriptAnalyzerSettings.psd1'
        $paths = @(Get-ChildItem -Path $ModuleRoot -File | Where-Object { $_.Extension -in '.ps1', '.psm1', '.psd1' } | ForEach-Object { $_.FullName }) +
        @('public', 'private', 'en-US', 'tests' | ForEach-Object { Join-Path $ModuleRoot $_ })
        $findings = @(foreach ($path in $paths) {
                # Pester hands variables from one block to another, which the analyzer cannot see.
                $exclude = if ($path -eq (Join-Path $ModuleRoot 'tests')) { 'PSUseDeclaredVarsMoreThanAssignments' } else { @() }
                $parameters = @{ ExcludeRule = $exclude; Path = $path; Settings = $settings; Recurse = (Test-Path -LiteralPath $path -PathType Container) }
                Invoke-ScriptAnalyzer @parameters | ForEach-Object { "$($_.ScriptName):$($_.Line) $($_.RuleName): $($_.Message)" }
            })
        $findings -join "`n" | Should -BeNullOrEmpty
    }
}
