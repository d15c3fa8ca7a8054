function Save-RpcBenchmarkTask {
    <#
    .SYNOPSIS
    Writes what a scheduled task runs: the launcher, its settings and its plan, in a folder of their own.

    .PARAMETER Folder
    The task's folder; made where it is not there.

    .PARAMETER Name
    The task's name.

    .PARAMETER PlanText
    The plan, as JSON.

    .PARAMETER Node
    The program that runs the engine.

    .PARAMETER Python
    The interpreter of Python workers; nothing where none was found.

    .PARAMETER DataFolder
    Where runs are kept.

    .PARAMETER OutputPath
    Where results go; nothing for the data folder.

    .PARAMETER Gate
    What the run is held to: a dictionary with limit, inconclusiveAs and baseline; nothing for a task that only measures.

    .PARAMETER WaitSeconds
    How long the launcher waits for a quiet machine.

    .PARAMETER EverySeconds
    How often it looks.

    .OUTPUTS
    System.String: the launcher's path.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Folder,

        [Parameter(Mandatory)]
        [string] $Name,

        [Parameter(Mandatory)]
        [string] $PlanText,

        [Parameter(Mandatory)]
        [string] $Node,

        [AllowEmptyString()]
        [string] $Python,

        [Parameter(Mandatory)]
        [string] $DataFolder,

        [AllowEmptyString()]
        [string] $OutputPath,

        [AllowNull()]
        [System.Collections.IDictionary] $Gate,

        [int] $WaitSeconds = 1800,

        [int] $EverySeconds = 60
    )

    $null = [System.IO.Directory]::CreateDirectory($Folder)
    $settings = [ordered]@{
        version      = 2
        name         = $Name
        module       = Join-Path $script:ModuleRoot 'RpcBench.psd1'
        node         = $Node
        python       = if ($Python) { $Python } else { $null }
        dataFolder   = $DataFolder
        outputPath   = if ($OutputPath) { $OutputPath } else { $null }
        gate         = $Gate
        waitSeconds  = $WaitSeconds
        everySeconds = $EverySeconds
    }
    $utf8 = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false
    $launcher = Join-Path $Folder 'Invoke-RpcBenchmarkTask.ps1'
    [System.IO.File]::Copy((Join-Path $script:ModuleRoot 'launcher/Invoke-RpcBenchmarkTask.ps1'), $launcher, $true)
    [System.IO.File]::WriteAllText((Join-Path $Folder 'plan.json'), $PlanText, $utf8)
    [System.IO.File]::WriteAllText((Join-Path $Folder 'task.json'), (ConvertTo-Json -InputObject $settings), $utf8)
    $launcher
}
