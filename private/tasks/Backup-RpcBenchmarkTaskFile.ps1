function Backup-RpcBenchmarkTaskFile {
    <#
    .SYNOPSIS
    What a task's folder has of a task's files, so that a registration that fails leaves it as it was.

    .PARAMETER Folder
    The folder, which need not be there.

    .OUTPUTS
    An object for Restore-RpcBenchmarkTaskFile.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [string] $Folder
    )

    $content = @{}
    foreach ($name in 'Invoke-RpcBenchmarkTask.ps1', 'plan.json', 'task.json') {
        $path = [System.IO.Path]::Combine($Folder, $name)
        $content[$path] = if ([System.IO.File]::Exists($path)) { , [System.IO.File]::ReadAllBytes($path) } else { $null }
    }
    [pscustomobject]@{ Folder = $Folder; Existed = [System.IO.Directory]::Exists($Folder); Content = $content }
}
