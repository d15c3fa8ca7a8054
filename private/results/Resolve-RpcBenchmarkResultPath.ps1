function Resolve-RpcBenchmarkResultPath {
    <#
    .SYNOPSIS
    The files that a path of the user's means.

    .DESCRIPTION
    What exists under exactly this name is meant, whatever brackets it has; else wildcards
    count.

    .PARAMETER Path
    The path, as PowerShell writes it.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, whose location counts, and which reports a path that leads nowhere.

    .OUTPUTS
    System.String: full paths in the file system.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Path,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $found = @()
    $provider = $null
    $drive = $null
    try {
        $literal = $Cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path, [ref] $provider, [ref] $drive)
        $found = @(if ($provider.Name -eq 'FileSystem' -and (Test-Path -LiteralPath $literal)) { $literal })
        $isPattern = [System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($Path)
        if ($found.Count -eq 0 -and $provider.Name -eq 'FileSystem' -and $isPattern) {
            $found = @($Cmdlet.SessionState.Path.GetResolvedProviderPathFromPSPath($Path, [ref] $provider))
            if ($found.Count -eq 0 -and $Path -match '[*?]') {
                # As for every cmdlet: a pattern that fits nothing is no mistake. Brackets alone are more likely a name.
                return
            }
        }
    }
    catch {
        # No such drive, or a folder before the pattern that is not there.
        Write-Debug -Message "'$Path' leads nowhere: $($_.Exception.Message)"
    }
    if ($found.Count -eq 0) {
        $what = [string]::Format([cultureinfo]::InvariantCulture, (Get-RpcBenchmarkMessage).Text.NoSuchPath, $Path)
        $Cmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id ResultNotFound -Values $what -TargetObject $Path))
        return
    }
    $found
}
