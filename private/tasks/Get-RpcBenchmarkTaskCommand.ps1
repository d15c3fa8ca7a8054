function Get-RpcBenchmarkTaskCommand {
    <#
    .SYNOPSIS
    The command line of a task: this PowerShell, and the launcher.

    .PARAMETER Launcher
    The launcher's path.

    .PARAMETER Name
    The task's name.

    .OUTPUTS
    An object with Program and Argument, one text.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [string] $Launcher,

        [Parameter(Mandatory)]
        [string] $Name
    )

    $program = @('pwsh', 'pwsh.exe', 'powershell.exe' | ForEach-Object { Join-Path $PSHOME $_ } | Where-Object { [System.IO.File]::Exists($_) })[0]
    $words = '-NoProfile', '-NonInteractive', '-File', $Launcher, '-Name', $Name
    [pscustomobject]@{
        Program  = $program
        Argument = @($words | ForEach-Object { ConvertTo-RpcBenchmarkArgument -Argument $_ }) -join ' '
    }
}
