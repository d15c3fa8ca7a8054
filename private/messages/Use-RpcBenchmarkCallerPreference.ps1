function Use-RpcBenchmarkCallerPreference {
    <#
    .SYNOPSIS
    Gives a public function the preferences of whoever called it.

    .DESCRIPTION
    A compiled cmdlet honours the $ErrorActionPreference of the script that calls it; a function in a module sees only the
    global one. This sets the variables in the scope of the calling function and nowhere else. What was given as a
    parameter (-ErrorAction, -Verbose, ...) is already there and wins. In Windows PowerShell -Debug asks at every message: that would keep a run
    waiting at each line that its engine says, so there it shows them, as in PowerShell 7.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $parameterOf = @{
        ErrorActionPreference = 'ErrorAction'
        WarningPreference     = 'WarningAction'
        InformationPreference = 'InformationAction'
        VerbosePreference     = 'Verbose'
        DebugPreference       = 'Debug'
        ProgressPreference    = 'ProgressAction'
        ConfirmPreference     = 'Confirm'
        WhatIfPreference      = 'WhatIf'
    }
    if ($Cmdlet.MyInvocation.BoundParameters.ContainsKey('Debug') -and (Get-Variable -Name DebugPreference -Scope 1 -ValueOnly) -eq 'Inquire') {
        Set-Variable -Name DebugPreference -Value Continue -Scope 1 -WhatIf:$false -Confirm:$false
    }
    foreach ($name in $parameterOf.Keys) {
        if ($Cmdlet.MyInvocation.BoundParameters.ContainsKey($parameterOf[$name])) {
            continue
        }
        $value = $Cmdlet.SessionState.PSVariable.GetValue($name)
        if ($null -ne $value) {
            Set-Variable -Name $name -Value $value -Scope 1 -WhatIf:$false -Confirm:$false
        }
    }
}
