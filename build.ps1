<#
.SYNOPSIS
Builds, tests, analyzes, packages, publishes or cleans RpcBench, or has it test itself on this machine.

.DESCRIPTION
Build installs the Node packages when they are missing or older than package-lock.json, bundles the engine into engine/dist, and finds or makes
a Python environment with the frameworks' packages. Without such a Python the build still succeeds: Get-RpcBenchmarkFramework says what is
missing then.

Test runs npm test, which builds first.

Analyze runs PSScriptAnalyzer, and fails when it finds anything.

SelfTest builds the engine and runs Test-RpcBenchmarkInstallation, which exercises what RpcBench asks of this machine, Windows above all, step by step. Its report is
out/self-test.md. It fails where a step does.

Package builds the engine and makes out/RpcBench/<version>, the module as it is installed: it needs nothing but Node. What goes into it stands in
build/package-content.psd1.

Publish makes the package and publishes it, by Publish-PSResource or Publish-Module. With -WhatIf it says what it would publish, and where.

Clean removes what Build and Package made; the Python environment stays, for it is the user's.

Runs on Windows PowerShell 5.1 and PowerShell 7. The exit code is 0 when all went well, else 1.

.PARAMETER Task
What to do: Build, Test, Analyze, SelfTest, Package, Publish, Clean. Of several, in the order given.

.PARAMETER Repository
Where Publish publishes: the name of a registered repository.

.PARAMETER ApiKey
The repository's key. Better not typed: the environment variable RPCBENCH_API_KEY, then NUGET_API_KEY, is taken where it is not given.

.PARAMETER CertificateThumbprint
Package and Publish sign the scripts with this certificate, and add a signed catalogue of all files. On Windows only.

.PARAMETER TimestampServer
Who vouches for the time of signing, such as http://timestamp.digicert.com. Without it the signatures hold until the certificate ends.

.EXAMPLE
./build.ps1

.EXAMPLE
./build.ps1 -Task Test

.EXAMPLE
./build.ps1 -Task SelfTest

.EXAMPLE
./build.ps1 -Task Clean, Package

.EXAMPLE
./build.ps1 -Task Publish -WhatIf
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Analyze', 'SelfTest', 'Package', 'Publish', 'Clean')]
    [string[]] $Task = 'Build',

    [ValidateNotNullOrEmpty()]
    [string] $Repository = 'PSGallery',

    [string] $ApiKey,

    [string] $CertificateThumbprint,

    [string] $TimestampServer
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
# A program's exit code is looked at here, whatever the session's setting.
$PSNativeCommandUseErrorActionPreference = $false

foreach ($file in Get-ChildItem -LiteralPath (Join-Path $PSScriptRoot 'build') -Filter '*.ps1' -File) {
    . $file.FullName
}

function Find-Program {
    <# The path of node or npm. On Windows npm is a batch file beside npm.ps1, which execution policies forbid. #>
    param([string] $Name)
    $onWindows = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows
    $names = if ($onWindows) { "$Name.exe", "$Name.cmd" } else { @($Name) }
    # Not by an empty or relative entry of PATH: it means whichever folder this was started in.
    $full = $(if ($onWindows) { '^([A-Za-z]:[\\/]|[\\/]{2}[^\\/])' } else { '^/' })
    $folders = @("$env:PATH" -split [regex]::Escape([string] [System.IO.Path]::PathSeparator) | ForEach-Object { $_.Trim('"') } |
            Where-Object { $_ -match $full } | ForEach-Object { $_.TrimEnd('/', '\') })
    $found = @(Get-Command -Name $names -CommandType Application -ErrorAction SilentlyContinue |
            Where-Object { [System.IO.Path]::GetDirectoryName($_.Path).TrimEnd('/', '\') -in $folders })
    if ($found.Count -eq 0) {
        throw "'$Name' was not found. Install Node.js 20.17 or later (Windows: winget install OpenJS.NodeJS.LTS), then open a new PowerShell."
    }
    $found[0].Path
}

function Invoke-Program {
    <# Runs a program in the repository's folder; its output goes where ours goes. #>
    [CmdletBinding(SupportsShouldProcess)]
    param([string] $Name, [string[]] $Arguments)
    $path = Find-Program -Name $Name
    if (-not $PSCmdlet.ShouldProcess("$Name $($Arguments -join ' ')", 'Run')) {
        return
    }
    Push-Location -LiteralPath $PSScriptRoot
    try {
        # Not redirected: Windows PowerShell makes an error of every line on stderr that it redirects.
        & $path @Arguments
        $code = $LASTEXITCODE
    }
    finally {
        Pop-Location
    }
    if ($code -ne 0) {
        throw "'$Name $($Arguments -join ' ')' ended with exit code $code."
    }
}

function Install-NodePackage {
    $modules = Join-Path $PSScriptRoot 'node_modules'
    # npm ci would empty the folder behind a link, which is another clone's.
    if ((Test-Path -LiteralPath $modules) -and (Get-Item -LiteralPath $modules -Force).LinkType) {
        return
    }
    $wanted = Join-Path $PSScriptRoot 'package-lock.json'
    $installed = Join-Path $PSScriptRoot 'node_modules/.package-lock.json'
    $fresh = (Test-Path -LiteralPath $installed) -and
    (Get-Item -LiteralPath $installed -Force).LastWriteTimeUtc -ge (Get-Item -LiteralPath $wanted).LastWriteTimeUtc
    if (-not $fresh) {
        Invoke-Program -Name npm -Arguments 'ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'
    }
}

function Invoke-Bundle {
    Install-NodePackage
    Invoke-Program -Name node -Arguments 'engine/tools/build.mjs'
}

function Invoke-Build {
    Invoke-Bundle
    try {
        Invoke-Program -Name node -Arguments 'engine/dist/rpcbench.mjs', 'setup'
    }
    catch {
        Write-Warning -Message "$_ The Node implementations can be measured without Python; Get-RpcBenchmarkFramework says what to type for the others."
    }
}

function Invoke-Analyze {
    $findings = @(Get-RpcBenchmarkAnalyzerFinding -Root $PSScriptRoot)
    $findings
    if ($findings.Count -gt 0) {
        throw "PSScriptAnalyzer has findings: $($findings.Count)."
    }
}

function Invoke-SelfTest {
    Invoke-Bundle
    Import-Module -Name (Join-Path $PSScriptRoot 'RpcBench.psd1') -Force
    $report = Join-Path $PSScriptRoot 'out/self-test.md'
    $installation = Test-RpcBenchmarkInstallation -ReportPath $report
    foreach ($step in $installation.Steps) { "{0,-7} {1,-18} {2}" -f $step.State, $step.Id, $step.Seen }
    "$($installation.PassedCount) passed, $($installation.FailedCount) failed, $($installation.SkippedCount) skipped: $report"
    if (-not $installation.Passed) {
        throw "Steps of the self-test failed: $(@($installation.Steps | Where-Object { $_.State -eq 'Failed' } | ForEach-Object { $_.Id }) -join ', ')."
    }
}

function Invoke-Clean {
    [CmdletBinding(SupportsShouldProcess)]
    param()
    foreach ($folder in 'node_modules', 'engine/dist', 'engine/dist-test', 'engine/dist-bench', 'engine/generated', 'out') {
        $path = Join-Path $PSScriptRoot $folder
        if (-not (Test-Path -LiteralPath $path) -or -not $PSCmdlet.ShouldProcess($path, 'Remove')) {
            continue
        }
        if ((Get-Item -LiteralPath $path -Force).LinkType) {
            # The link alone: Windows PowerShell's Remove-Item would empty the folder behind it.
            [System.IO.Directory]::Delete($path)
        }
        else {
            Remove-Item -LiteralPath $path -Recurse -Force -Confirm:$false
        }
    }
}

function ConvertTo-Sentence {
    <# What was made, in a line: a table would be cut off by the exit below. #>
    param([Parameter(ValueFromPipeline)] [object] $Package, [string] $Published)
    process {
        $megabytes = ($Package.Bytes / 1MB).ToString('0.0', [cultureinfo]::InvariantCulture)
        $where = if ($Published) { ", published to $Published" }
        "$($Package.Path): $($Package.FileCount) files, $megabytes MB$where"
    }
}

$packaging = @{
    Root                  = $PSScriptRoot
    Destination           = Join-Path $PSScriptRoot 'out'
    CertificateThumbprint = $CertificateThumbprint
    TimestampServer       = $TimestampServer
}
try {
    foreach ($name in $Task) {
        switch ($name) {
            'Build' { Invoke-Build }
            'Test' { Invoke-Program -Name npm -Arguments 'test' }
            'Analyze' { Invoke-Analyze }
            'SelfTest' { Invoke-SelfTest }
            'Package' {
                Invoke-Bundle
                New-RpcBenchmarkPackage @packaging | ConvertTo-Sentence
            }
            'Publish' {
                Invoke-Bundle
                Publish-RpcBenchmarkPackage @packaging -Repository $Repository -ApiKey $ApiKey | ConvertTo-Sentence -Published $Repository
            }
            'Clean' { Invoke-Clean }
        }
    }
}
catch {
    # An exit code as well as a sentence: -File would end with 1, a dot-sourced or & call with nothing.
    $Host.UI.WriteErrorLine("build.ps1: $($_.Exception.Message)")
    exit 1
}
exit 0
