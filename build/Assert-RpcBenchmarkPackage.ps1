function Assert-RpcBenchmarkPackage {
    <#
    .SYNOPSIS
    Ends the task when a package is too big, or its manifest is not one that a gallery takes.

    .PARAMETER Path
    The package's folder.

    .PARAMETER MaximumBytes
    How much all its files may be together.

    .OUTPUTS
    System.Int64: how much they are.
    #>
    [CmdletBinding()]
    [OutputType([long])]
    param(
        [Parameter(Mandatory)]
        [string] $Path,

        [Parameter(Mandatory)]
        [long] $MaximumBytes
    )

    [long] $bytes = (Get-ChildItem -LiteralPath $Path -Recurse -File -Force | Measure-Object -Property Length -Sum).Sum
    if ($bytes -gt $MaximumBytes) {
        $megabytes = @($bytes, $MaximumBytes | ForEach-Object { ($_ / 1MB).ToString('0.0', [cultureinfo]::InvariantCulture) })
        Invoke-RpcBenchmarkBuildFailure -Id PackageTooBig -TargetObject $Path -Message (
            "The package has $($megabytes[0]) MB, and may have $($megabytes[1]). See what build/package-content.psd1 lets in.")
    }

    $manifestPath = Join-Path $Path 'RpcBench.psd1'
    $copy = $null
    try {
        $tested = $manifestPath
        if ([System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($Path)) {
            # Test-ModuleManifest does not find a module's files under a path with [brackets], whatever is escaped: it looks at a copy elsewhere.
            $copy = Join-Path ([System.IO.Path]::GetTempPath()) "rpcbench-package-$([guid]::NewGuid().ToString('N'))"
            $null = [System.IO.Directory]::CreateDirectory($copy)
            foreach ($item in Get-ChildItem -LiteralPath $Path -Force) {
                Copy-Item -LiteralPath $item.FullName -Destination $copy -Recurse
            }
            $tested = Join-Path $copy 'RpcBench.psd1'
        }
        $null = Test-ModuleManifest -Path $tested -ErrorAction Stop
    }
    catch {
        Invoke-RpcBenchmarkBuildFailure -Id ManifestInvalid -TargetObject $manifestPath -Message "The package's manifest is not valid: $($_.Exception.Message)"
    }
    finally {
        if ($copy) {
            Remove-Item -LiteralPath $copy -Recurse -Force -ErrorAction SilentlyContinue
        }
    }
    $data = (Import-PowerShellDataFile -LiteralPath $manifestPath).PrivateData.PSData
    foreach ($key in 'Tags', 'LicenseUri', 'ProjectUri', 'ReleaseNotes') {
        if (-not $data.ContainsKey($key) -or -not $data[$key]) {
            Invoke-RpcBenchmarkBuildFailure -Id ManifestIncomplete -TargetObject $key -Message "RpcBench.psd1 has no $key in its PSData."
        }
    }
    $bytes
}
