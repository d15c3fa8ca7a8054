function Restore-RpcBenchmarkTaskFile {
    <#
    .SYNOPSIS
    Puts a task's folder back as it was before a registration that failed.

    .PARAMETER Backup
    From Backup-RpcBenchmarkTaskFile.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [object] $Backup
    )

    $reason = Invoke-RpcBenchmarkRetry -Script {
        if (-not $Backup.Existed) {
            if ([System.IO.Directory]::Exists($Backup.Folder)) { [System.IO.Directory]::Delete($Backup.Folder, $true) }
            return
        }
        foreach ($path in $Backup.Content.Keys) {
            if ($null -ne $Backup.Content[$path]) { [System.IO.File]::WriteAllBytes($path, $Backup.Content[$path]) }
            elseif ([System.IO.File]::Exists($path)) { [System.IO.File]::Delete($path) }
        }
    }
    if ($reason) {
        Write-Debug -Message "$($Backup.Folder) is not as it was: $($reason.Message)"
    }
}
