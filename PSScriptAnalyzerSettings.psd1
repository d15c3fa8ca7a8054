@{
    # All rules, at every severity; the ones below need to be told something. PSUseCompatibleCommands is not among them: it takes 20 seconds to
    # read a profile, and version 1.25 breaks off in it (https://github.com/PowerShell/PSScriptAnalyzer/issues/2205).
    # tests/qa/Compatibility.Tests.ps1 does its work.
    IncludeDefaultRules = $true
    Rules               = @{
        PSUseCompatibleSyntax                     = @{
            Enable         = $true
            TargetVersions = @('5.1', '7.4')
        }
        PSPlaceOpenBrace                          = @{ Enable = $true; OnSameLine = $true; NewLineAfter = $true; IgnoreOneLineBlock = $true }
        PSPlaceCloseBrace                         = @{ Enable = $true; NewLineAfter = $true; IgnoreOneLineBlock = $true; NoEmptyLineBefore = $true }
        PSUseConsistentIndentation                = @{ Enable = $true; Kind = 'space'; IndentationSize = 4; PipelineIndentation = 'IncreaseIndentationForFirstPipeline' }
        PSUseConsistentWhitespace                 = @{ Enable = $true; CheckParameter = $true; IgnoreAssignmentOperatorInsideHashTable = $true }
        PSUseCorrectCasing                        = @{ Enable = $true }
        PSAvoidLongLines                          = @{ Enable = $false }
        PSAvoidUsingDoubleQuotesForConstantString = @{ Enable = $true }
    }
}
