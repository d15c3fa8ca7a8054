function Remove-RpcBenchmarkNetRule {
    <#
    .SYNOPSIS
    Takes a firewall rule away.

    .PARAMETER Name
    The rule's name.

    .OUTPUTS
    Nothing.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'The public function has asked')]
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [string] $Name
    )

    Remove-NetFirewallRule -Name $Name -ErrorAction Stop
}
