function Get-RpcBenchmarkPackageFile {
    <#
    .SYNOPSIS
    The files that the allow-list names, and where each stands in the package.

    .DESCRIPTION
    A line that matches nothing ends it: something was renamed, or has not been built.

    .PARAMETER Root
    The repository's folder.

    .PARAMETER Content
    The allow-list, as build/package-content.psd1 has it.

    .OUTPUTS
    Objects with Source, a full path, and Target, a path in the package with '/' between its parts; sorted by Target.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [string] $Root,

        [Parameter(Mandatory)]
        [hashtable] $Content
    )

    $found = @{}
    foreach ($pattern in $Content.Files) {
        # Only the folder before the first wildcard is searched, for node_modules is large.
        $folder = $pattern -replace '[^/]*(\*.*)?$'
        $searched = Join-Path $Root $folder
        $deep = $pattern.Contains('**/')
        $expression = '^' + ([regex]::Escape($pattern) -replace '\\\*\\\*/', '(.+/)?' -replace '\\\*', '[^/]*') + '$'
        $matching = @(
            if (Test-Path -LiteralPath $searched -PathType Container) {
                $base = (Get-Item -LiteralPath $searched).FullName.TrimEnd('/', '\')
                foreach ($file in Get-ChildItem -LiteralPath $base -File -Recurse:$deep) {
                    $target = $folder + $file.FullName.Substring($base.Length + 1).Replace('\', '/')
                    if ($target -cmatch $expression) {
                        @{ Source = $file.FullName; Target = $target }
                    }
                }
            }
        )
        if ($matching.Count -eq 0) {
            Invoke-RpcBenchmarkBuildFailure -Id PackageFileMissing -TargetObject $pattern -Message (
                "There is no '$pattern' in $Root, which build/package-content.psd1 names. Run ./build.ps1 first, or mend that list.")
        }
        foreach ($file in $matching) {
            $found[$file.Target] = $file.Source
        }
    }
    foreach ($target in $Content.Moved.Keys) {
        $source = Join-Path $Root $Content.Moved[$target]
        if (-not (Test-Path -LiteralPath $source -PathType Leaf)) {
            Invoke-RpcBenchmarkBuildFailure -Id PackageFileMissing -TargetObject $source -Message (
                "There is no $source, which build/package-content.psd1 names. Run ./build.ps1 first, or mend that list.")
        }
        $found[$target] = $source
    }

    [string[]] $targets = @($found.Keys)
    [array]::Sort($targets, [System.StringComparer]::Ordinal)
    foreach ($target in $targets) {
        [pscustomobject]@{ Source = $found[$target]; Target = $target }
    }
}
