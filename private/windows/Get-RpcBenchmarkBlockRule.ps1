function Get-RpcBenchmarkBlockRule {
    <#
    .SYNOPSIS
    The rules in force that keep everybody from a program: a dismissed dialog leaves them, and they win over rules that allow.

    .PARAMETER Program
    The program's path.

    .OUTPUTS
    Microsoft.Management.Infrastructure.CimInstance
    #>
    [CmdletBinding()]
    [OutputType('Microsoft.Management.Infrastructure.CimInstance')]
    param(
        [Parameter(Mandatory)]
        [string] $Program
    )

    # What counts in the end, wherever it comes from.
    foreach ($filter in Get-NetFirewallApplicationFilter -Program $Program -PolicyStore ActiveStore -ErrorAction SilentlyContinue) {
        Get-NetFirewallRule -AssociatedNetFirewallApplicationFilter $filter -ErrorAction SilentlyContinue |
            Where-Object { "$($_.Action)" -eq 'Block' -and "$($_.Direction)" -eq 'Inbound' -and "$($_.Enabled)" -eq 'True' }
    }
}
