<#
.SYNOPSIS
Runs the module's Pester tests.

.DESCRIPTION
Called by npm test, with the Pester that engine/tools/versions.json names. The last line is "Pester: N passed, N failed, N skipped"; before it stands
what failed, if anything did.
Exit code 0 when nothing failed, 1 when something did, 3 when there is no Pester 5 or later.

.PARAMETER Path
The test files or folders; without it, all.

.PARAMETER DependingOnPester
Only what another version of Pester could make different: the assertions and the example suites that users run with their own Pester, and the mocks of
Windows' commands.

.PARAMETER PesterPath
The manifest of the Pester to run them with. Without it, the newest that is installed.

.PARAMETER PesterVersion
The version of an installed Pester to run them with.

.PARAMETER ResultPath
A file for the results, as JUnit's XML.

.PARAMETER Output
How much Pester prints: None, Normal, Detailed, Diagnostic.

.EXAMPLE
./tests/Invoke-Tests.ps1

.EXAMPLE
./tests/Invoke-Tests.ps1 -Path ./tests/public -Output Detailed

.EXAMPLE
./tests/Invoke-Tests.ps1 -DependingOnPester -PesterVersion 5.7.1
#>
[CmdletBinding()]
param(
    [string[]] $Path = $PSScriptRoot,

    [switch] $DependingOnPester,

    [string] $PesterPath,

    [version] $PesterVersion,

    [string] $ResultPath,

    [ValidateSet('None', 'Normal', 'Detailed', 'Diagnostic')]
    [string] $Output = 'Normal'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

if (-not $PesterPath) {
    $pester = Get-Module -Name Pester -ListAvailable |
        Where-Object { $_.Version.Major -ge 5 -and (-not $PesterVersion -or $_.Version -eq $PesterVersion) } |
        Sort-Object -Property Version -Descending |
        Select-Object -First 1
    if (-not $pester) {
        $wanted = if ($PesterVersion) { "Pester $PesterVersion" } else { 'Pester 5 or later' }
        "$wanted is not installed: the PowerShell tests did not run"
        exit 3
    }
    $PesterPath = $pester.Path
}
$pester = Import-Module -Name $PesterPath -PassThru
"Pester $($pester.Version) on PowerShell $($PSVersionTable.PSVersion)"

$configuration = New-PesterConfiguration
# With -File, PowerShell gives a list as one text.
$paths = @($Path -split ',')
if ($DependingOnPester) {
    $paths = @(Get-ChildItem -Path $paths -Recurse -File -Filter '*.Tests.ps1' |
            Where-Object { $_.FullName -cmatch '[\\/](windows|gate|examples)[\\/]|[\\/]Assert-|ShouldOperator' } |
            ForEach-Object { $_.FullName })
}
$configuration.Run.Path = $paths
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = $Output
if ([System.Environment]::GetEnvironmentVariable('NO_COLOR') -or -not $Host.UI.SupportsVirtualTerminal) {
    $configuration.Output.RenderMode = 'Plaintext'
}
if ($ResultPath) {
    $configuration.TestResult.Enabled = $true
    $configuration.TestResult.OutputFormat = 'JUnitXml'
    $configuration.TestResult.OutputPath = $ResultPath
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
