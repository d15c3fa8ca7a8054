function Get-RpcBenchmarkDataFolder {
    <#
    .SYNOPSIS
    The user's data folder, by the same rule as the engine's (engine/src/machine/paths.ts).

    .DESCRIPTION
    RPCBENCH_DATA, else %LOCALAPPDATA%\RpcBench, ~/Library/Application Support/RpcBench or $XDG_DATA_HOME/rpcbench. It need not exist.

    .OUTPUTS
    System.String
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param()

    if ($env:RPCBENCH_DATA) {
        # By the directory of the process, which the engine inherits; PowerShell's location is another one.
        $full = [System.IO.Path]::GetFullPath($env:RPCBENCH_DATA)
        $rootLength = [System.IO.Path]::GetPathRoot($full).Length
        $separators = [char[]] @([System.IO.Path]::DirectorySeparatorChar, [System.IO.Path]::AltDirectorySeparatorChar)
        return $full.Substring(0, $rootLength) + $full.Substring($rootLength).TrimEnd($separators)
    }
    # Not verified: a home that is not there yet is still the place.
    $userHome = [System.Environment]::GetFolderPath('UserProfile', 'DoNotVerify')
    if ($script:OnWindows) {
        $local = if ($env:LOCALAPPDATA) { $env:LOCALAPPDATA } else { [System.IO.Path]::Combine($userHome, 'AppData', 'Local') }
        return [System.IO.Path]::Combine($local, 'RpcBench')
    }
    if ([System.Runtime.InteropServices.RuntimeInformation]::IsOSPlatform([System.Runtime.InteropServices.OSPlatform]::OSX)) {
        return [System.IO.Path]::Combine($userHome, 'Library', 'Application Support', 'RpcBench')
    }
    $share = if ($env:XDG_DATA_HOME) { $env:XDG_DATA_HOME } else { [System.IO.Path]::Combine($userHome, '.local', 'share') }
    [System.IO.Path]::Combine($share, 'rpcbench')
}
