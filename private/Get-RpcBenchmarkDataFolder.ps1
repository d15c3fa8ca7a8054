function Get-RpcBenchmarkDataFolder {
    <#
    .SYNOPSIS
    The folder of RpcBench's own data: saved runs, records of runs under way, what is remembered of this machine.

    .DESCRIPTION
    By the same rule as the engine's (engine/src/machine/paths.ts): RPCBENCH_DATA, else RpcBench's folder among the user's data.

    .OUTPUTS
    System.String, a full path; the folder need not exist.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param()

    if ($env:RPCBENCH_DATA) {
        # From the process's own directory, not PowerShell's location: that is where the engine starts.
        return [System.IO.Path]::GetFullPath($env:RPCBENCH_DATA)
    }
    $userFolder = [System.Environment]::GetFolderPath('UserProfile')
    if ($script:OnWindows) {
        $local = if ($env:LOCALAPPDATA) { $env:LOCALAPPDATA } else { Join-Path $userFolder 'AppData\Local' }
        return Join-Path $local 'RpcBench'
    }
    if ([System.Runtime.InteropServices.RuntimeInformation]::IsOSPlatform([System.Runtime.InteropServices.OSPlatform]::OSX)) {
        return Join-Path $userFolder 'Library/Application Support/RpcBench'
    }
    $data = if ($env:XDG_DATA_HOME) { $env:XDG_DATA_HOME } else { Join-Path $userFolder '.local/share' }
    Join-Path $data 'rpcbench'
}
