<#
.SYNOPSIS
Builds, tests or cleans RpcBench.

.DESCRIPTION
Build installs the Node packages when they are missing or older than package-lock.json, bundles the engine into engine/dist, and finds or makes
a Python environment with the frameworks' packages. Without such a Python the build still succeeds: Get-RpcBenchmarkFramework says what is
missing then. Test runs npm test, which builds first. Clean removes what Build made; the Python environment stays, for it is the user's.

Runs on Windows PowerShell 5.1 and PowerShell 7. The exit code is 0 when all went well.

.PARAMETER Task
What to do, in this order: Build, Test, Clean.

.EXAMPLE
./build.ps1

.EXAMPLE
./build.ps1 -Task Test

.EXAMPLE
./build.ps1 -Task Clean, Build
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Clean')]
    [string[]] $Task = 'Build'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
# A program's exit code is looked at here, whatever the session's setting.
$PSNativeCommandUseErrorActionPreference = $false

function Find-Program {
    <# The path of node or npm. On Windows npm is a batch file beside npm.ps1, which execution policies forbid. #>
    param([string] $Name)
    $onWindows = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows
    $names = if ($onWindows) { "$Name.exe", "$Name.cmd" } else { @($Name) }
    $found = @(Get-Command -Name $names -CommandType Application -ErrorAction SilentlyContinue)
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
    $wanted = Join-Path $PSScriptRoot 'package-lock.json'
    $installed = Join-Path $PSScriptRoot 'node_modules/.package-lock.json'
    $fresh = (Test-Path -LiteralPath $installed) -and
    (Get-Item -LiteralPath $installed -Force).LastWriteTimeUtc -ge (Get-Item -LiteralPath $wanted).LastWriteTimeUtc
    if (-not $fresh) {
        Invoke-Program -Name npm -Arguments 'ci', '--no-fund', '--no-audit', '--loglevel=error'
    }
}

function Invoke-Build {
    Install-NodePackage
    Invoke-Program -Name node -Arguments 'engine/tools/build.mjs'
    try {
        Invoke-Program -Name node -Arguments 'engine/dist/rpcbench.mjs', 'setup'
    }
    catch {
        Write-Warning -Message "$_ The Node implementations can be measured without Python; Get-RpcBenchmarkFramework says what to type for the others."
    }
}

function Invoke-Clean {
    [CmdletBinding(SupportsShouldProcess)]
    param()
    foreach ($folder in 'node_modules', 'engine/dist', 'engine/dist-test', 'engine/dist-bench', 'engine/generated') {
        $path = Join-Path $PSScriptRoot $folder
        if ((Test-Path -LiteralPath $path) -and $PSCmdlet.ShouldProcess($path, 'Remove')) {
            Remove-Item -LiteralPath $path -Recurse -Force -Confirm:$false
        }
    }
}

try {
    foreach ($name in $Task) {
        switch ($name) {
            'Build' { Invoke-Build }
            'Test' { Invoke-Program -Name npm -Arguments 'test' }
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
