<#
.SYNOPSIS
One round of bench/module.mjs, in a PowerShell of its own: prints JSON with what importing took, and what a run took.

.PARAMETER Module
The module's manifest.

.PARAMETER Run
Whether to make a run after importing.

.PARAMETER Lifetime
The file in which the engine says how long it lived.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $Module,

    [switch] $Run,

    [string] $Lifetime
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# What any first import loads of PowerShell itself is nobody's.
Import-Module -Name Microsoft.PowerShell.Utility
$clock = [System.Diagnostics.Stopwatch]::StartNew()
Import-Module -Name $Module
$importMs = $clock.Elapsed.TotalMilliseconds

$runMs = $null
$engineMs = $null
if ($Run) {
    $parameters = @{ Framework = 'ZeroMQ'; Runtime = 'Node'; Argument = 'Int'; Duration = '200ms'; Launches = 1; Placement = 'Free'; WarningAction = 'SilentlyContinue' }
    $env:RPCBENCH_LIFETIME = $Lifetime
    $clock.Restart()
    $null = Invoke-RpcBenchmark @parameters
    $runMs = $clock.Elapsed.TotalMilliseconds
    $engineMs = [double]::Parse([System.IO.File]::ReadAllText($Lifetime), [cultureinfo]::InvariantCulture)
}
ConvertTo-Json -Compress -InputObject @{ importMs = $importMs; runMs = $runMs; engineMs = $engineMs }
