# The loader. Every file of private/ and public/ is read, or the import fails as a whole: a module that is half there
# fails later, somewhere else, with somebody else's sentence.
Set-StrictMode -Version Latest

$script:ModuleRoot = $PSScriptRoot

# AppLocker and App Control let scripts they do not trust use little of .NET, and everything here would fail somewhere, with a sentence about methods.
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    # It reads a base directory with [brackets] in it as a pattern.
    $messages = Import-LocalizedData -BaseDirectory ([WildcardPattern]::Escape($PSScriptRoot)) -FileName 'RpcBench.Messages.psd1' -UICulture 'en-US'
    $problem = $messages.Problems.LanguageModeNotFull
    $said = @{ Message = $problem.Message; RecommendedAction = $problem.Remedy; Category = $problem.Category; ErrorId = 'LanguageModeNotFull' }
    # Making an ErrorRecord is among what is not allowed; Write-Error may.
    try { Write-Error @said -TargetObject "$($ExecutionContext.SessionState.LanguageMode)" -ErrorAction Stop } catch { throw $_ }
}

# $IsWindows does not exist in Windows PowerShell, which runs nowhere else.
$script:OnWindows = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows

try {
    # <functions>: in the package the functions themselves stand here (build/ConvertTo-RpcBenchmarkMergedModule.ps1).
    # By .NET: the first Get-ChildItem of a session takes as long as reading all of these files.
    $commands = @(foreach ($file in [System.IO.Directory]::GetFiles("$PSScriptRoot/public", '*.ps1')) { [System.IO.Path]::GetFileNameWithoutExtension($file) })
    $otherSystem = if ($script:OnWindows) { 'linux' } else { 'windows' }
    foreach ($folder in [System.IO.Directory]::GetDirectories("$PSScriptRoot/private") + "$PSScriptRoot/public") {
        if ([System.IO.Path]::GetFileName($folder) -ne $otherSystem) {
            foreach ($file in [System.IO.Directory]::GetFiles($folder, '*.ps1')) {
                . $file
            }
        }
    }
    # </functions>

    Register-RpcBenchmarkMember

    # An endpoint is shown without its token.
    foreach ($type in 'RpcBench.Endpoint', 'Deserialized.RpcBench.Endpoint') {
        Update-TypeData -TypeName $type -DefaultDisplayPropertySet Id, Framework, Runtime, Api, Tuning, Address, Port, FrameworkVersion, ExpiresAt -Force
    }
    # What a gate has judged, and what a baseline has, is more than a list of properties can show.
    $shown = @{
        'RpcBench.GateResult' = 'Outcome', 'Passed', 'Against', 'Baseline', 'RunId', 'OnlyNow', 'OnlyBefore'
        'RpcBench.GateCell'   = 'Group', 'Figure', 'Outcome', 'Summary', 'Reason'
        'RpcBench.Baseline'   = 'Name', 'RunId', 'Contents', 'SetAt', 'Forced', 'RunCount'
    }
    foreach ($type in $shown.Keys) {
        foreach ($name in $type, "Deserialized.$type") {
            Update-TypeData -TypeName $name -DefaultDisplayPropertySet $shown[$type] -Force
        }
    }

    # Servers that this PowerShell has started are not to outlive what can stop them.
    $ExecutionContext.SessionState.Module.OnRemove = {
        foreach ($id in @((Get-RpcBenchmarkServedList).Keys)) { Stop-RpcBenchmarkServed -Id $id }
    }

    # A scriptblock made here belongs to the module and sees its private functions; one inside [ArgumentCompleter()] would not.
    $completer = {
        param($commandName, $parameterName, $wordToComplete, $commandAst, $fakeBoundParameters)
        Complete-RpcBenchmarkName -ParameterName $parameterName -Word $wordToComplete -CommandName $commandName -Beside $fakeBoundParameters
    }
    # From proto/options.json by engine/tools/generate.mjs: reading that file would make every import longer.
    $offered = 'Framework', 'Runtime', 'Api', 'Tuning', 'Scenario', 'ValueType', 'PayloadSize', 'PayloadContent', 'Beside', 'Arrivals', 'WarmUp', 'Effort', 'Placement'
    # A command that has no parameter of the name is not the poorer for it.
    foreach ($name in $offered + 'Tag', 'RunId', 'Setting', 'AgainstRuntime', 'Baseline') {
        Register-ArgumentCompleter -CommandName $commands -ParameterName $name -ScriptBlock $completer
    }
    Register-ArgumentCompleter -CommandName Get-RpcBenchmarkFramework, Get-RpcBenchmarkRuntime, Remove-RpcBenchmarkRuntime, Get-RpcBenchmarkBaseline, Set-RpcBenchmarkBaseline, Remove-RpcBenchmarkBaseline -ParameterName Name -ScriptBlock $completer
}
catch {
    # Without this, PowerShell would go on after a file it cannot parse.
    throw
}
