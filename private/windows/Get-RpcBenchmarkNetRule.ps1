function Get-RpcBenchmarkNetRule {
    <#
    .SYNOPSIS
    The firewall rules that RpcBench has made, as NetSecurity has them.

    .PARAMETER Name
    One rule's name. Without it, all of the group RpcBench.

    .OUTPUTS
    Microsoft.Management.Infrastructure.CimInstance; nothing where there is none.
    #>
    [CmdletBinding()]
    [OutputType('Microsoft.Management.Infrastructure.CimInstance')]
    param(
        [string] $Name
    )

    $which = if ($Name) { @{ Name = $Name } } else { @{ Group = 'RpcBench' } }
    # Not Ignore: these commands are functions in Windows PowerShell, where a preference cannot have that value.
    Get-NetFirewallRule @which -ErrorAction SilentlyContinue
}
