function Find-RpcBenchmarkProgram {
    <#
    .SYNOPSIS
    The programs of a name in the folders of PATH that are full paths.

    .DESCRIPTION
    An empty or relative entry of PATH means the folder that somebody happens to be in, and what lies there may be anybody's.

    .PARAMETER Name
    The name, without its folder.

    .OUTPUTS
    System.Management.Automation.ApplicationInfo: those found, in the order of PATH.
    #>
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ApplicationInfo])]
    param(
        [Parameter(Mandatory)]
        [string] $Name
    )

    $full = $(if ($script:OnWindows) { '^([A-Za-z]:[\\/]|[\\/]{2}[^\\/])' } else { '^/' })
    $folders = @("$env:PATH" -split [regex]::Escape([string] [System.IO.Path]::PathSeparator) |
            ForEach-Object { $_.Trim('"') } |
            Where-Object { $_ -match $full } |
            ForEach-Object { $_.TrimEnd('/', '\') })
    Get-Command -Name $Name -CommandType Application -ErrorAction SilentlyContinue |
        Where-Object { [System.IO.Path]::GetDirectoryName($_.Path).TrimEnd('/', '\') -in $folders }
}
