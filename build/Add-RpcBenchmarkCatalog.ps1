function Add-RpcBenchmarkCatalog {
    <#
    .SYNOPSIS
    Writes RpcBench.cat, the catalogue of a package's files with their hashes, into the package. On Windows only.

    .PARAMETER Path
    The package's folder.

    .OUTPUTS
    System.String: the catalogue's path.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Path
    )

    $catalog = Join-Path $Path 'RpcBench.cat'
    # Version 2 is the one with SHA256.
    $null = New-FileCatalog -Path $Path -CatalogFilePath $catalog -CatalogVersion 2.0 -ErrorAction Stop
    if (-not (Test-Path -LiteralPath $catalog -PathType Leaf)) {
        Invoke-RpcBenchmarkBuildFailure -Id CatalogMissing -TargetObject $catalog -Message "New-FileCatalog did not write $catalog."
    }
    $catalog
}
