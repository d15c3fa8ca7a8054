# The loader. Every file of private/ and public/ is read, or the import fails as a whole: a module that is half there
# fails later, somewhere else, with somebody else's sentence.
Set-StrictMode -Version Latest

$script:ModuleRoot = $PSScriptRoot

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
            @{ CommandName = 'Invoke-RpcBenchmark'; ParameterName = 'Scenario' }
            @{ CommandName = 'Invoke-RpcBenchmark'; ParameterName = 'Argument' }
            @{ CommandName = 'Invoke-RpcBenchmark'; ParameterName = 'Arrivals' }
            @{ CommandName = 'Invoke-RpcBenchmark'; ParameterName = 'Effort' }
            @{ CommandName = 'Invoke-RpcBenchmark'; ParameterName = 'Placement' }
            @{ CommandName = 'Get-RpcBenchmarkFramework'; ParameterName = 'Name' }
            @{ CommandName = 'Get-RpcBenchmarkFramework'; ParameterName = 'Runtime' }
            @{ CommandName = 'Optimize-RpcBenchmarkEnvironment'; ParameterName = 'Setting' }
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
