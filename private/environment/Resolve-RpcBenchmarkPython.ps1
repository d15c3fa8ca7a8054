function Resolve-RpcBenchmarkPython {
    <#
    .SYNOPSIS
    The interpreter that a user names, as the engine can start it: whether it is a Python is the engine's to say.

    .PARAMETER Python
    A name on the path, or a path as PowerShell writes it.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, whose location counts.

    .OUTPUTS
    System.String: a full path; a name that is not on the path stays as it is.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Python,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    if ($Python -cnotmatch '[\\/:~]') {
        $found = @(Find-RpcBenchmarkProgram -Name $Python)
        return $(if ($found.Count -gt 0) { $found[0].Path } else { $Python })
    }
    $provider = $null
    $drive = $null
    try {
        $full = $Cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Python, [ref] $provider, [ref] $drive)
        if ($provider.Name -eq 'FileSystem') {
            return $full
        }
    }
    catch {
        Write-Debug -Message "'$Python' is no path: $($_.Exception.Message)"
    }
    $Python
}
