function Get-RpcBenchmarkPowerPlan {
    <#
    .SYNOPSIS
    The active power plan.

    .DESCRIPTION
    By its GUID: powercfg's sentences and the plans' names are translated.

    .PARAMETER Powercfg
    The program that says it. By its full path: Windows would look in the current folder first.

    .OUTPUTS
    System.String: the GUID in lower case; nothing where it is not said.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [string] $Powercfg = (Join-Path $env:SystemRoot 'System32\powercfg.exe')
    )

    $answer = Invoke-RpcBenchmarkProgram -Path $Powercfg -Argument '/getactivescheme'
    if ($answer.ExitCode -eq 0 -and $answer.Output -cmatch '[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}') {
        $Matches[0].ToLowerInvariant()
    }
}
