function Get-RpcBenchmarkSettingTarget {
    <#
    .SYNOPSIS
    The value that a setting should have while measuring: its own where that is good enough.

    .DESCRIPTION
    The power plan High performance, unless it is that or Ultimate performance already.

    The priority Normal, and never more: Windows hands only Idle and BelowNormal on to children, so what is above Normal would help nobody but
    this PowerShell, which has nothing to do while the workers are measured.

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

    $high = '8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c'
    $ultimate = 'e9a42b02-d5df-448d-aa00-03f14749eb61'
    switch ($Setting) {
        'PowerPlan' { if ($Value -in $high, $ultimate) { $Value } else { $high } }
        'Priority' { if ($Value -in 'Idle', 'BelowNormal') { 'Normal' } else { $Value } }
    }
}
