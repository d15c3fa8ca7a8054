function Get-RpcBenchmarkAnalyzerFinding {
    <#
    .SYNOPSIS
    What PSScriptAnalyzer finds in the repository; nothing when it is clean.

    .DESCRIPTION
    It runs in a process of its own, and again if that breaks off: version 1.25 sometimes loses Get-Command or ends the whole process while
    it works in parallel (https://github.com/PowerShell/PSScriptAnalyzer/issues/2205).

    .PARAMETER Root
    The repository's folder.

    .OUTPUTS
    System.String, one finding each.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Root
    )

    if (-not (Get-Module -Name PSScriptAnalyzer -ListAvailable)) {
        Invoke-RpcBenchmarkBuildFailure -Id AnalyzerMissing -TargetObject 'PSScriptAnalyzer' -Message (
            'PSScriptAnalyzer is not installed. Run: Install-Module PSScriptAnalyzer -Scope CurrentUser')
    }
    # Windows PowerShell makes an error of every line on stderr that it redirects; those lines are to be read, not to end this.
    $ErrorActionPreference = 'Continue'
    $shell = (Get-Process -Id $PID).Path
    # The command of a PowerShell that dotnet installed runs it inside dotnet.
    if ([System.IO.Path]::GetFileNameWithoutExtension($shell) -eq 'dotnet') {
        $shell = @('pwsh', 'pwsh.exe' | ForEach-Object { Join-Path $PSHOME $_ } | Where-Object { Test-Path -LiteralPath $_ -PathType Leaf })[0]
    }
    foreach ($attempt in 1..3) {
        $lines = @(& $shell -NoProfile -NonInteractive -File (Join-Path $Root 'build/analyzer/Invoke-Analyzer.ps1') -Root $Root 2>&1 | ForEach-Object { "$_" })
        if ($lines.Count -gt 0 -and $lines[-1] -eq 'analyzed') {
            $lines | Select-Object -SkipLast 1
            return
        }
    }
    Invoke-RpcBenchmarkBuildFailure -Id AnalyzerBrokeOff -TargetObject 'PSScriptAnalyzer' -Message (
        "PSScriptAnalyzer broke off $attempt times: $($lines | Select-Object -Last 1)")
}
