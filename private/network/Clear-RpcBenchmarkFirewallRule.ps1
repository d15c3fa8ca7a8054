function Clear-RpcBenchmarkFirewallRule {
    <#
    .SYNOPSIS
    Takes away the rules of ours whose time is over: those of a machine, or a PowerShell, that died.

    .PARAMETER Now
    Until when a rule has to hold to stay.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [datetime] $Now = [datetime]::UtcNow
    )

    foreach ($rule in Get-RpcBenchmarkNetRule) {
        # What does not say until when is somebody's own, made by hand in our group.
        $expiry = ConvertTo-RpcBenchmarkTime -Value ([regex]::Match("$($rule.Description)", 'expires (\S+)$').Groups[1].Value)
        if ($null -ne $expiry -and $expiry.ToUniversalTime() -le $Now.ToUniversalTime()) {
            try {
                Remove-RpcBenchmarkNetRule -Name $rule.Name
            }
            catch {
                Write-Debug -Message "$($rule.Name) stays: $($_.Exception.Message)"
            }
        }
    }
}
