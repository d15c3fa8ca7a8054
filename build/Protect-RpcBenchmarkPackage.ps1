function Protect-RpcBenchmarkPackage {
    <#
    .SYNOPSIS
    Signs what PowerShell reads of a package, then catalogues all its files and signs the catalogue. On Windows only.

    .PARAMETER Path
    The package's folder.

    .PARAMETER Certificate
    What to sign with.

    .PARAMETER TimestampServer
    Who vouches for the time of signing.

    .OUTPUTS
    None.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [string] $Path,

        [Parameter(Mandatory)]
        [System.Security.Cryptography.X509Certificates.X509Certificate2] $Certificate,

        [string] $TimestampServer
    )

    $scripts = @(
        Get-ChildItem -LiteralPath $Path -Recurse -File |
            Where-Object { $_.Extension -in '.ps1', '.psm1', '.psd1', '.ps1xml' } |
            ForEach-Object { $_.FullName }
    )
    $signing = @{ Certificate = $Certificate; TimestampServer = $TimestampServer }
    Add-RpcBenchmarkSignature -Path $scripts @signing
    # After the signatures, which change the files.
    $catalog = Add-RpcBenchmarkCatalog -Path $Path
    Add-RpcBenchmarkSignature -Path $catalog @signing
}
