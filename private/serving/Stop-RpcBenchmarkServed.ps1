function Stop-RpcBenchmarkServed {
    <#
    .SYNOPSIS
    Ends a server that this PowerShell has started, and takes its firewall rule away.

    .PARAMETER Id
    Its id. One that is not there any more is no error.

    .OUTPUTS
    Nothing.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'The public function has asked')]
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [string] $Id
    )

    $list = Get-RpcBenchmarkServedList
    if (-not $list.Contains($Id)) {
        return
    }
    $served = $list[$Id]
    try {
        $null = Close-RpcBenchmarkEngine -Engine $served.Engine
    }
    finally {
        $list.Remove($Id)
        if ($served.RuleName) {
            Remove-RpcBenchmarkFirewallRule -RuleName $served.RuleName -Confirm:$false -WhatIf:$false
        }
    }
}
