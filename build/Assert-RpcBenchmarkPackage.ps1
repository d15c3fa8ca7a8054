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
    try {
        # Under a path with [brackets] it does not find the module's files, whatever is escaped: those clones are told that here.
        $null = Test-ModuleManifest -Path $manifestPath -ErrorAction Stop
    }
    catch {
        Invoke-RpcBenchmarkBuildFailure -Id ManifestInvalid -TargetObject $manifestPath -Message "The package's manifest is not valid: $($_.Exception.Message)"
    }
    $data = (Import-PowerShellDataFile -LiteralPath $manifestPath).PrivateData.PSData
    foreach ($key in 'Tags', 'LicenseUri', 'ProjectUri', 'ReleaseNotes') {
        if (-not $data.ContainsKey($key) -or -not $data[$key]) {
            Invoke-RpcBenchmarkBuildFailure -Id ManifestIncomplete -TargetObject $key -Message "RpcBench.psd1 has no $key in its PSData."
        }
    }
    $bytes
}
