function New-RpcBenchmarkPackage {
    <#
    .SYNOPSIS
    Makes the folder RpcBench/<version>, which needs nothing but Node.

    .DESCRIPTION
    The module is one file there, with all functions in it. It is made beside its place and moved there when it is whole. One of the same version that was there before stays until then.

    .PARAMETER Root
    The repository's folder, with the engine built.

    .PARAMETER Destination
    The folder that RpcBench/<version> is made in.

    .PARAMETER CertificateThumbprint
    The certificate to sign with; without it nothing is signed.

    .PARAMETER TimestampServer
    Who vouches for the time of signing.

    .OUTPUTS
    An object with Path, Version, FileCount and Bytes.
    #>
    [CmdletBinding(SupportsShouldProcess)]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [string] $Root,

        [Parameter(Mandatory)]
        [string] $Destination,

        [string] $CertificateThumbprint,

        [string] $TimestampServer
    )

    $manifestPath = Join-Path $Root 'RpcBench.psd1'
    $version = (Import-PowerShellDataFile -LiteralPath $manifestPath).ModuleVersion
    $place = Join-Path $Destination "RpcBench/$version"
    if ($PSCmdlet.ShouldProcess($place, 'Make package')) {
        $certificate = if ($CertificateThumbprint) { Get-RpcBenchmarkCertificate -Thumbprint $CertificateThumbprint }
        $content = Import-PowerShellDataFile -LiteralPath (Join-Path $Root 'build/package-content.psd1')
        $files = @(Get-RpcBenchmarkPackageFile -Root $Root -Content $content)
        $notes = Get-RpcBenchmarkReleaseNote -Path (Join-Path $Root 'CHANGELOG.md') -Version $version
        $text = ConvertTo-RpcBenchmarkPackageManifest -Text ([System.IO.File]::ReadAllText($manifestPath)) -ReleaseNotes $notes -FileList $files.Target

        $workshop = Join-Path $Destination ".package-$([guid]::NewGuid().ToString('N'))"
        $made = Join-Path $workshop 'RpcBench'
        $replaced = Join-Path $workshop 'replaced'
        try {
            foreach ($file in $files) {
                $target = Join-Path $made $file.Target
                $null = [System.IO.Directory]::CreateDirectory((Split-Path -Path $target))
                [System.IO.File]::Copy($file.Source, $target)
            }
            if ('RpcBench.psm1' -in $files.Target) {
                $module = ConvertTo-RpcBenchmarkMergedModule -Root $Root
                [System.IO.File]::WriteAllText((Join-Path $made 'RpcBench.psm1'), $module, (New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false))
            }
            # Windows PowerShell takes a file without a mark for one in the machine's code page, which matters beyond ASCII only.
            $encoding = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList ($text -cmatch '[^\x00-\x7f]')
            [System.IO.File]::WriteAllText((Join-Path $made 'RpcBench.psd1'), $text, $encoding)
            if ($certificate) {
                Protect-RpcBenchmarkPackage -Path $made -Certificate $certificate -TimestampServer $TimestampServer
            }
            $bytes = Assert-RpcBenchmarkPackage -Path $made -MaximumBytes $content.MaximumBytes

            $null = [System.IO.Directory]::CreateDirectory((Split-Path -Path $place))
            if (Test-Path -LiteralPath $place) {
                Move-RpcBenchmarkFolder -Path $place -Destination $replaced
            }
            Move-RpcBenchmarkFolder -Path $made -Destination $place
        }
        finally {
            if ((Test-Path -LiteralPath $replaced) -and -not (Test-Path -LiteralPath $place)) {
                Move-RpcBenchmarkFolder -Path $replaced -Destination $place
            }
            if (Test-Path -LiteralPath $workshop) {
                Remove-Item -LiteralPath $workshop -Recurse -Force -Confirm:$false
            }
        }

        [pscustomobject]@{
            Path      = $place
            Version   = $version
            FileCount = @(Get-ChildItem -LiteralPath $place -Recurse -File -Force).Count
            Bytes     = $bytes
        }
    }
}
