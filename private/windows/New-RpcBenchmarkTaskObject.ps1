function New-RpcBenchmarkTaskObject {
    <#
    .SYNOPSIS
    A task of Windows' own kind, not registered yet.

    .PARAMETER Program
    What it starts.

    .PARAMETER Argument
    With what.

    .PARAMETER Folder
    Where it starts.

    .PARAMETER Description
    What it is for.

    .PARAMETER Trigger
    From New-ScheduledTaskTrigger.

    .PARAMETER Settings
    From New-ScheduledTaskSettingsSet; nothing for RpcBench's own.

    .PARAMETER Principal
    From New-ScheduledTaskPrincipal; nothing for whoever registers it, while he is logged on.

    .PARAMETER TimeLimit
    After this it is ended, with RpcBench's own settings.

    .PARAMETER Wake
    Whether it wakes the machine, with RpcBench's own settings.

    .OUTPUTS
    Microsoft.Management.Infrastructure.CimInstance
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Makes an object in memory')]
    [CmdletBinding()]
    [OutputType('Microsoft.Management.Infrastructure.CimInstance')]
    param(
        [Parameter(Mandatory)]
        [string] $Program,

        [Parameter(Mandatory)]
        [string] $Argument,

        [Parameter(Mandatory)]
        [string] $Folder,

        [Parameter(Mandatory)]
        [string] $Description,

        [Parameter(Mandatory)]
        [object[]] $Trigger,

        [AllowNull()]
        [object] $Settings,

        [AllowNull()]
        [object] $Principal,

        [timespan] $TimeLimit = '04:00:00',

        [switch] $Wake
    )

    $action = New-ScheduledTaskAction -Execute $Program -Argument $Argument -WorkingDirectory $Folder -ErrorAction Stop
    if ($null -eq $Settings) {
        # 4 is normal; the default of 7 is below it, which Windows puts on slow cores. Not on battery, neither at the start nor later, is its default.
        $Settings = New-ScheduledTaskSettingsSet -Priority 4 -MultipleInstances IgnoreNew -ExecutionTimeLimit $TimeLimit -WakeToRun:$Wake -ErrorAction Stop
    }
    $parts = @{ Action = $action; Trigger = $Trigger; Settings = $Settings; Description = $Description }
    if ($null -ne $Principal) {
        $parts['Principal'] = $Principal
    }
    New-ScheduledTask @parts -ErrorAction Stop
}
