function Get-RpcBenchmarkNetProfile {
    <#
    .SYNOPSIS
    What the firewall does on each kind of network, group policy taken into account.

    .OUTPUTS
    Objects with Name (Domain, Private, Public), Enabled, AllowsInbound (false: everything from outside is blocked, whatever rules say) and
    AllowsLocalRules (false: group policy lets only its own rules count).
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param()

    foreach ($found in Get-NetFirewallProfile -PolicyStore ActiveStore -ErrorAction SilentlyContinue) {
        # Each of these is True, False or NotConfigured, and what is not configured is allowed.
        [pscustomobject]@{
            Name             = "$($found.Name)"
            Enabled          = "$($found.Enabled)" -eq 'True'
            AllowsInbound    = "$($found.AllowInboundRules)" -ne 'False'
            AllowsLocalRules = "$($found.AllowLocalFirewallRules)" -ne 'False'
        }
    }
}
