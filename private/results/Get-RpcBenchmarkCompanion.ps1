function Get-RpcBenchmarkCompanion {
    <#
    .SYNOPSIS
    The files beside a saved run that are named after it, such as a report.

    .DESCRIPTION
    Only where the file has the name of its run: beside a report.json of the user's own, a report.docx is nobody's companion.

    .PARAMETER Path
    The run's file.

    .PARAMETER RunId
    The run's id.

    .OUTPUTS
    System.String: full paths.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Path,

        [Parameter(Mandatory)]
        [string] $RunId
    )

    if ([System.IO.Path]::GetFileNameWithoutExtension($Path) -cne $RunId) {
        return
    }
    Get-ChildItem -LiteralPath (Split-Path -Path $Path) -File |
        Where-Object { $_.Name.StartsWith("$RunId.", [System.StringComparison]::Ordinal) -and $_.FullName -cne $Path } |
        ForEach-Object { $_.FullName }
}
