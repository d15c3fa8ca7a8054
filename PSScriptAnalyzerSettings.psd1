@{
    # All rules, at every severity; the ones below need to be told something.
    IncludeDefaultRules = $true
    Rules               = @{
        PSUseCompatibleSyntax      = @{
            Enable         = $true
            TargetVersions = @('5.1', '7.4')
        }
        PSUseCompatibleCommands    = @{
            Enable         = $true
            # Windows PowerShell 5.1 on Windows 10: what is there is in PowerShell 7 as well.
            TargetProfiles = @(
                'win-48_x64_10.0.17763.0_5.1.17763.316_x64_4.0.30319.42000_framework'
            )
            # A function in Windows PowerShell.
            IgnoreCommands = @('Get-Verb')
        }
        PSPlaceOpenBrace           = @{ Enable = $true; OnSameLine = $true; NewLineAfter = $true; IgnoreOneLineBlock = $true }
        PSPlaceCloseBrace          = @{ Enable = $true; NewLineAfter = $true; IgnoreOneLineBlock = $true; NoEmptyLineBefore = $true }
        PSUseConsistentIndentation = @{ Enable = $true; Kind = 'space'; IndentationSize = 4; PipelineIndentation = 'IncreaseIndentationForFirstPipeline' }
        PSUseConsistentWhitespace  = @{ Enable = $true; CheckParameter = $true; IgnoreAssignmentOperatorInsideHashTable = $true }
        PSUseCorrectCasing         = @{ Enable = $true }
        PSAvoidLongLines           = @{ Enable = $false }
        PSAvoidUsingDoubleQuotesForConstantString = @{ Enable = $true }
    }
}
