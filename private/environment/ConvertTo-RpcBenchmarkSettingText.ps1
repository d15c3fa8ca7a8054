function ConvertTo-RpcBenchmarkSettingText {
    <#
    .SYNOPSIS
    A setting's value for people: the name of a power plan in place of its GUID.

    .PARAMETER Setting
    PowerPlan or Priority.

    .PARAMETER Value
    The value, as the journal keeps it.

    .OUTPUTS
    System.String
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Setting,

        [Parameter(Mandatory)]
        [AllowNull()]
        [AllowEmptyString()]
        [string] $Value
    )

    $plans = (Get-RpcBenchmarkMessage).PowerPlans
    if ($Setting -eq 'PowerPlan' -and $plans.ContainsKey($Value)) {
        $plans[$Value]
    }
    elseif ($Setting -eq 'Priority' -and $Value -match '^-?\d+$') {
        "nice $Value"
    }
    elseif ($Value) {
        $Value
    }
    else {
        '?'
    }
}
