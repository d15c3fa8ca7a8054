function Get-RpcBenchmarkTaskCommand {
    <#
    .SYNOPSIS
    The command line of a task: this PowerShell, and the launcher.

    .PARAMETER Launcher
    The launcher's path.

    .PARAMETER Name
    The task's name.

    .PARAMETER Folder
    Where this PowerShell is.

    .OUTPUTS
    An object with Program, Argument, one text, and IsOfStore: it lies in a folder that is another with every update.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [string] $Launcher,

        [Parameter(Mandatory)]
        [string] $Name,

        [string] $Folder = $PSHOME
    )

    $program = @('pwsh', 'pwsh.exe', 'powershell.exe' | ForEach-Object { Join-Path $Folder $_ } | Where-Object { [System.IO.File]::Exists($_) })[0]
    $words = '-NoProfile', '-NonInteractive', '-File', $Launcher, '-Name', $Name
    [pscustomobject]@{
        Program   = $program
        Argument  = @($words | ForEach-Object { ConvertTo-RpcBenchmarkArgument -Argument $_ }) -join ' '
        IsOfStore = "$program" -cmatch '[\\/][Ww]indows[Aa]pps[\\/]'
    }
}
