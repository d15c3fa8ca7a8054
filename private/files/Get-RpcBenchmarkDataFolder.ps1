function Get-RpcBenchmarkDataFolder {
    <#
    .SYNOPSIS
    RpcBench's folder among the user's data, by the engine's rule (engine/src/machine/paths.ts).

    .DESCRIPTION
    RPCBENCH_DATA, else %LOCALAPPDATA%\RpcBench, ~/Library/Application Support/RpcBench or $XDG_DATA_HOME/rpcbench. The engine is not asked:
    starting it takes longer than Tab may. tests/fixtures/data-folders.json holds the two together.

    .PARAMETER Environment
    The environment variables. Without it, those of this process.

    .PARAMETER System
    Windows, MacOS or Linux. Without it, this one.

    .OUTPUTS
    System.String: a full path; the folder need not exist.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [System.Collections.IDictionary] $Environment,

        [ValidateSet('Windows', 'MacOS', 'Linux')]
        [string] $System
    )

    if (-not $System) {
        $System = if ($script:OnWindows) { 'Windows' }
        elseif ([System.Runtime.InteropServices.RuntimeInformation]::IsOSPlatform([System.Runtime.InteropServices.OSPlatform]::OSX)) { 'MacOS' }
        else { 'Linux' }
    }
    $variables = @{}
    foreach ($name in 'RPCBENCH_DATA', 'LOCALAPPDATA', 'XDG_DATA_HOME', 'USERPROFILE', 'HOME') {
        $variables[$name] = if ($null -ne $Environment) { $Environment[$name] } else { [System.Environment]::GetEnvironmentVariable($name) }
    }

    $parts = if ($variables['RPCBENCH_DATA']) {
        $variables['RPCBENCH_DATA']
    }
    else {
        # Where Node finds it.
        $userHome = $variables[$(if ($System -eq 'Windows') { 'USERPROFILE' } else { 'HOME' })]
        if (-not $userHome) {
            $userHome = [System.Environment]::GetFolderPath('UserProfile')
        }
        switch ($System) {
            'Windows' { if ($variables['LOCALAPPDATA']) { $variables['LOCALAPPDATA'], 'RpcBench' } else { $userHome, 'AppData', 'Local', 'RpcBench' } }
            'MacOS' { $userHome, 'Library', 'Application Support', 'RpcBench' }
            'Linux' { if ($variables['XDG_DATA_HOME']) { $variables['XDG_DATA_HOME'], 'rpcbench' } else { $userHome, '.local', 'share', 'rpcbench' } }
        }
    }
    # A relative path counts from the process's folder, as it does for the engine that this process starts; so not from PowerShell's location.
    $full = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine([string[]] @($parts)))
    # Without a separator at its end, as Node has it.
    $rootLength = [System.IO.Path]::GetPathRoot($full).Length
    $full.Substring(0, $rootLength) + $full.Substring($rootLength).TrimEnd([char[]] @([System.IO.Path]::DirectorySeparatorChar, [System.IO.Path]::AltDirectorySeparatorChar))
}
