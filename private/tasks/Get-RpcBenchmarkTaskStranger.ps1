function Get-RpcBenchmarkTaskStranger {
    <#
    .SYNOPSIS
    A file in a folder that a task is to have, which is none of that task: it would be written over.

    .PARAMETER Folder
    The folder, which need not be there.

    .PARAMETER Name
    The task.

    .OUTPUTS
    System.String: its path; nothing where all is well.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Folder,

        [Parameter(Mandatory)]
        [string] $Name
    )

    $settings = [System.IO.Path]::Combine($Folder, 'task.json')
    $owner = $null
    try {
        $owner = Get-RpcBenchmarkOptional -InputObject (ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($settings)) -ErrorAction Stop) -Name name
    }
    catch {
        Write-Debug -Message "$settings is no task's: $($_.Exception.GetBaseException().Message)"
    }
    if ("$owner" -eq $Name) {
        return
    }
    foreach ($file in 'task.json', 'plan.json', 'Invoke-RpcBenchmarkTask.ps1') {
        $path = [System.IO.Path]::Combine($Folder, $file)
        if ([System.IO.File]::Exists($path)) {
            return $path
        }
    }
}
