function Get-RpcBenchmarkSettingTarget {
    <#
    .SYNOPSIS
    The value that a setting should have while measuring: its own where that is good enough.

    .DESCRIPTION
    The governor 'performance' for all CPUs. The nice value 0 and never less: children inherit it, and workers that go before the rest of the
    system would be measured in a way that no user of this machine has.

    .PARAMETER Setting
    PowerPlan or Priority.

    .PARAMETER Value
    The value it has.

    .OUTPUTS
    System.String
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Setting,

        [Parameter(Mandatory)]
        [string] $Value
    )

    switch ($Setting) {
        'PowerPlan' { 'performance' }
        'Priority' { if ([int] $Value -gt 0) { '0' } else { $Value } }
    }
}
