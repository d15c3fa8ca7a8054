# The loader. Every file of private/ and public/ is read, or the import fails as a whole: a module that is half there
# fails later, somewhere else, with somebody else's sentence.
Set-StrictMode -Version Latest

$script:ModuleRoot = $PSScriptRoot

# AppLocker and App Control let scripts they do not trust use little of .NET, and everything here would fail somewhere, with a sentence about methods.
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    $messages = Import-LocalizedData -BaseDirectory $PSScriptRoot -FileName 'RpcBench.Messages.psd1' -UICulture 'en-US'
    $problem = $messages.Problems.LanguageModeNotFull
    $said = @{ Message = $problem.Message; RecommendedAction = $problem.Remedy; Category = $problem.Category; ErrorId = 'LanguageModeNotFull' }
    # Making an ErrorRecord is among what is not allowed; Write-Error may.
    try { Write-Error @said -TargetObject "$($ExecutionContext.SessionState.LanguageMode)" -ErrorAction Stop } catch { throw $_ }
}

# $IsWindows does not exist in Windows PowerShell, which runs nowhere else.
$script:OnWindows = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows

$platformFolder = if ($script:OnWindows) { 'private/windows' } else { 'private/linux' }

try {
    foreach ($folder in 'private', $platformFolder, 'public') {
        foreach ($file in Get-ChildItem -LiteralPath (Join-Path $PSScriptRoot $folder) -Filter '*.ps1' -File -ErrorAction Stop) {
            . $file.FullName
        }
    }

    foreach ($completed in @(
            @{ CommandName = 'Invoke-RpcBenchmark'; ParameterName = 'Framework' }
            @{ CommandName = 'Invoke-RpcBenchmark'; ParameterName = 'Runtime' }
            @{ CommandName = 'Invoke-RpcBenchmark'; ParameterName = 'Api' }
            @{ CommandName = 'Invoke-RpcBenchmark'; ParameterName = 'Scenario' }
            @{ CommandName = 'Invoke-RpcBenchmark'; ParameterName = 'Argument' }
            @{ CommandName = 'Invoke-RpcBenchmark'; ParameterName = 'Arrivals' }
            @{ CommandName = 'Invoke-RpcBenchmark'; ParameterName = 'Effort' }
            @{ CommandName = 'Invoke-RpcBenchmark'; ParameterName = 'Placement' }
            @{ CommandName = 'New-RpcBenchmarkPlan'; ParameterName = 'Api' }
            @{ CommandName = 'Get-RpcBenchmarkFramework'; ParameterName = 'Name' }
            @{ CommandName = 'Get-RpcBenchmarkFramework'; ParameterName = 'Runtime' }
        )) {
        # A scriptblock made here belongs to the module and sees its private functions; one inside [ArgumentCompleter()] would not.
        Register-ArgumentCompleter @completed -ScriptBlock {
            param($commandName, $parameterName, $wordToComplete)
            $null = $commandName
            Complete-RpcBenchmarkName -ParameterName $parameterName -Word $wordToComplete
        }
    }
}
catch {
    # Without this, PowerShell would go on after a file it cannot parse.
    throw
}
