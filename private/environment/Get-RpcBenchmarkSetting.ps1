function Get-RpcBenchmarkSetting {
    <#
    .SYNOPSIS
    The value that a setting has now, as the journal keeps it.

    .PARAMETER Setting
    PowerPlan or Priority.

    .PARAMETER ProcessId
    Whose priority.

    .OUTPUTS
    System.String; nothing where this system does not have it.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Setting,

        [int] $ProcessId = $PID
    )

    switch ($Setting) {
        'PowerPlan' { Get-RpcBenchmarkPowerPlan }
        'Priority' { Get-RpcBenchmarkPriority -Id $ProcessId }
    }
}
