function ConvertTo-RpcBenchmarkMergedModule {
    <#
    .SYNOPSIS
    RpcBench.psm1 as the package has it: with all functions in it, in place of the loop that reads their files.

    .DESCRIPTION
    Windows has every script file looked at by whatever scanner is there as it is read, and its signature checked where it has one. One file is looked at
    once.

    .PARAMETER Root
    The repository's folder.

    .OUTPUTS
    System.String
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Root
    )

    $read = {
        param($folder)
        foreach ($file in [System.IO.Directory]::GetFiles($folder, '*.ps1') | Sort-Object) {
            [System.IO.File]::ReadAllText($file).Trim()
        }
    }
    $public = Join-Path $Root 'public'
    $folders = [System.IO.Directory]::GetDirectories((Join-Path $Root 'private')) | Sort-Object
    $systems = @{}
    $parts = @(
        foreach ($folder in $folders) {
            $name = [System.IO.Path]::GetFileName($folder)
            if ($name -in 'windows', 'linux') { $systems[$name] = @(& $read $folder) -join "`n`n" } else { & $read $folder }
        }
        & $read $public
    )
    $names = @([System.IO.Directory]::GetFiles($public, '*.ps1') | ForEach-Object { "'$([System.IO.Path]::GetFileNameWithoutExtension($_))'" } | Sort-Object) -join ', '
    $merged = @(
        "    `$commands = $names"
        "    if (`$script:OnWindows) {`n$($systems['windows'])`n    }`n    else {`n$($systems['linux'])`n    }"
        $parts
        ''
    ) -join "`n`n"

    $loader = [System.IO.File]::ReadAllText((Join-Path $Root 'RpcBench.psm1'))
    $loop = [regex]::Match($loader, '(?ms)^    # <functions>.*?^    # </functions>\n')
    if (-not $loop.Success) {
        Invoke-RpcBenchmarkBuildFailure -Id LoaderUnknown -TargetObject 'RpcBench.psm1' -Message 'RpcBench.psm1 has no part between the marks <functions> and </functions>, which the package replaces by the functions themselves.'
    }
    $loader.Remove($loop.Index, $loop.Length).Insert($loop.Index, $merged)
}
