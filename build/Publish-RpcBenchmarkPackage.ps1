function Publish-RpcBenchmarkPackage {
    <#
    .SYNOPSIS
    Makes the package and publishes it.

    .PARAMETER Root
    The repository's folder, with the engine built.

    .PARAMETER Destination
    The folder that RpcBench/<version> is made in.

    .PARAMETER Repository
    Where to publish: the name of a registered repository.

    .PARAMETER ApiKey
    The repository's key; without it the environment variable RPCBENCH_API_KEY, then NUGET_API_KEY.

    .PARAMETER CertificateThumbprint
    The certificate to sign with; without it nothing is signed.

    .PARAMETER TimestampServer
    Who vouches for the time of signing.

    .OUTPUTS
    The package, as New-RpcBenchmarkPackage gives it.
    #>
    [CmdletBinding(SupportsShouldProcess)]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [string] $Root,

        [Parameter(Mandatory)]
        [string] $Destination,

        [Parameter(Mandatory)]
        [string] $Repository,

        [string] $ApiKey,

        [string] $CertificateThumbprint,

        [string] $TimestampServer
    )

    $version = (Import-PowerShellDataFile -LiteralPath (Join-Path $Root 'RpcBench.psd1')).ModuleVersion
    if ($PSCmdlet.ShouldProcess("RpcBench $version", "Publish to $Repository")) {
        $key = $ApiKey, $env:RPCBENCH_API_KEY, $env:NUGET_API_KEY | Where-Object { $_ } | Select-Object -First 1
        if (-not $key -and $Repository -eq 'PSGallery') {
            Invoke-RpcBenchmarkBuildFailure -Id ApiKeyMissing -TargetObject $Repository -Message (
                "$Repository wants a key: give -ApiKey, or set the environment variable RPCBENCH_API_KEY.")
        }
        $making = @{
            Root                  = $Root
            Destination           = $Destination
            CertificateThumbprint = $CertificateThumbprint
            TimestampServer       = $TimestampServer
        }
        $package = New-RpcBenchmarkPackage @making
        Send-RpcBenchmarkPackage -Path $package.Path -Repository $Repository -ApiKey $key
        $package
    }
}
