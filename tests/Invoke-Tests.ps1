<#
.SYNOPSIS
Runs the module's Pester tests.

.DESCRIPTION
Called by npm test as: pwsh -NoProfile -NonInteractive -File tests/Invoke-Tests.ps1. The last line is "Pester: N passed, N failed, N skipped";
before it stands what failed, if anything did.
Exit code 0 when nothing failed, 1 when something did, 3 when Pester 5 is not installed.

.PARAMETER Path
The test files or folders; without it, all.

.PARAMETER Output
How much Pester prints: None, Normal, Detailed, Diagnostic.

.EXAMPLE
./tests/Invoke-Tests.ps1

.EXAMPLE
./tests/Invoke-Tests.ps1 -Path ./tests/public -Output Detailed
#>
[CmdletBinding()]
param(
    [string[]] $Path = $PSScriptRoot,

    [ValidateSet('None', 'Normal', 'Detailed', 'Diagnostic')]
    [string] $Output = 'Normal'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$pester = Get-Module -Name Pester -ListAvailable |
    Where-Object { $_.Version.Major -ge 5 } |
    Sort-Object -Property @{ Expression = { $_.Version.Major -eq 5 }; Descending = $true }, @{ Expression = 'Version'; Descending = $true } |
    Select-Object -First 1
if (-not $pester) {
    'Pester 5 is not installed: the PowerShell tests did not run'
    exit 3
}
Import-Module -Name $pester.Path

$configuration = New-PesterConfiguration
# With -File, PowerShell gives a list as one text.
$configuration.Run.Path = @($Path -split ',')
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = $Output
if (-not $Host.UI.SupportsVirtualTerminal) {
    $configuration.Output.RenderMode = 'Plaintext'
}
$result = Invoke-Pester -Configuration $configuration

# A file that cannot be read has no tests that fail.
$failed = $result.FailedCount + $result.FailedContainersCount + $result.FailedBlocksCount
if ($failed -gt 0) {
    "Pester's failing tests:"
    # What keeps others from being run comes first: these have no reason of their own.
    $blocks = @($result.FailedBlocks) + @($result.Failed) | ForEach-Object -Process {
        @{ Name = "$($_.ExpandedPath), in $($_.ScriptBlock.File)"; ErrorRecord = $_.ErrorRecord }
    }
    $files = $result.FailedContainers | ForEach-Object -Process { @{ Name = "$($_.Item)"; ErrorRecord = $_.ErrorRecord } }
    foreach ($failure in @($files) + @($blocks)) {
        "[-] $($failure.Name)"
        foreach ($record in $failure.ErrorRecord) {
            "    $record" -replace '\r?\n', "`n    "
        }
    }
}
"Pester: $($result.PassedCount) passed, $failed failed, $($result.SkippedCount) skipped"
if ($failed -gt 0 -or $result.PassedCount -eq 0) {
    exit 1
}
exit 0
