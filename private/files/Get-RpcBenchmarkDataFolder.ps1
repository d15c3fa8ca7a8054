function Get-RpcBenchmarkDataFolder {
    <#
    .SYNOPSIS
    RpcBench's folder among the user's data, by the engine's rule (engine/src/machine/paths.ts).

    .DESCRIPTION
    RPCBENCH_DATA, else %LOCALAPPDATA%\RpcBench, ~/Library/Application Support/RpcBench or $XDG_DATA_HOME/rpcbench. Empty or relative, RPCBENCH_DATA is
    an error, and any other variable counts as unset. The engine is not asked: starting it takes longer than Tab may.
    tests/fixtures/data-folders.json holds the two together.

    .PARAMETER Environment
    The environment variables. Without it, those of this process.

    .PARAMETER System
    Windows, MacOS or Linux. Without it, this one.

    .PARAMETER SystemHome
    The user's home as the system has it. Without it, the system is asked.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which ends where there is no such folder. Without it nothing comes back then, as suits tab completion.

    .OUTPUTS
    System.String: a full path; the folder need not exist.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [System.Collections.IDictionary] $Environment,

        [ValidateSet('Windows', 'MacOS', 'Linux')]
        [string] $System,

        [AllowEmptyString()]
        [string] $SystemHome,

        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    if (-not $System) {
        $System = if ($script:OnWindows) { 'Windows' }
        elseif ([System.Runtime.InteropServices.RuntimeInformation]::IsOSPlatform([System.Runtime.InteropServices.OSPlatform]::OSX)) { 'MacOS' }
        else { 'Linux' }
    }
    # Not [System.IO.Path]::IsPathRooted, for which C:here has a root: it counts from the current folder of that drive.
    $absolute = if ($System -eq 'Windows' -or $script:OnWindows) { '^([A-Za-z]:)?[\\/]' } else { '^/' }
    $variables = @{}
    foreach ($name in 'RPCBENCH_DATA', 'LOCALAPPDATA', 'XDG_DATA_HOME', 'USERPROFILE', 'HOME') {
        $value = if ($null -ne $Environment) { $Environment[$name] } else { [System.Environment]::GetEnvironmentVariable($name) }
        if ($name -eq 'RPCBENCH_DATA' -or $value -match $absolute) {
            $variables[$name] = $value
        }
    }

    if ($null -ne $variables['RPCBENCH_DATA']) {
        if ($variables['RPCBENCH_DATA'] -notmatch $absolute) {
            if ($Cmdlet) {
                Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id InvalidDataFolder -Values $variables['RPCBENCH_DATA'] -TargetObject 'RPCBENCH_DATA'
            }
            return
        }
        $parts = $variables['RPCBENCH_DATA']
    }
    else {
        $userHome = $variables[$(if ($System -eq 'Windows') { 'USERPROFILE' } else { 'HOME' })]
        if (-not $userHome) {
            $userHome = if ($PSBoundParameters.ContainsKey('SystemHome')) { $SystemHome } else { Get-RpcBenchmarkSystemHome }
            # .NET says / where the system has no home for the user; whoever means it sets HOME.
            if ($userHome -notmatch $absolute -or $userHome -eq '/') {
                $userHome = $null
            }
        }
        $parts = switch ($System) {
            'Windows' { if ($variables['LOCALAPPDATA']) { $variables['LOCALAPPDATA'], 'RpcBench' } elseif ($userHome) { $userHome, 'AppData', 'Local', 'RpcBench' } }
            'MacOS' { if ($userHome) { $userHome, 'Library', 'Application Support', 'RpcBench' } }
            'Linux' { if ($variables['XDG_DATA_HOME']) { $variables['XDG_DATA_HOME'], 'rpcbench' } elseif ($userHome) { $userHome, '.local', 'share', 'rpcbench' } }
        }
        if (-not $parts) {
            if ($Cmdlet) {
                $missing = @{ Windows = 'LOCALAPPDATA', 'USERPROFILE'; MacOS = 'HOME'; Linux = 'XDG_DATA_HOME', 'HOME' }[$System] -join ', '
                Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id HomeMissing -Values $missing
            }
            return
        }
    }
    $full = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine([string[]] @($parts)))
    # Without a separator at its end, as Node has it.
    $rootLength = [System.IO.Path]::GetPathRoot($full).Length
    $full.Substring(0, $rootLength) + $full.Substring($rootLength).TrimEnd([char[]] @([System.IO.Path]::DirectorySeparatorChar, [System.IO.Path]::AltDirectorySeparatorChar))
}
