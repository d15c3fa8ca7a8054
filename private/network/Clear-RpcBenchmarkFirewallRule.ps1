function Clear-RpcBenchmarkFirewallRule {
    <#
    .SYNOPSIS
    Takes away the rules of ours whose time is over: those of a machine, or a PowerShell, that died.

    .PARAMETER Now
    Until when a rule has to hold to stay.

    .PARAMETER Cmdlet
    The $PSCmdlet of a public function that asks first and reports what stays. Without it nobody is asked, and a rule that stays is no error.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [datetime] $Now = [datetime]::UtcNow,

        [AllowNull()]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    foreach ($rule in Get-RpcBenchmarkNetRule) {
        # What does not say until when is somebody's own, made by hand in our group.
        $expiry = ConvertTo-RpcBenchmarkTime -Value ([regex]::Match("$($rule.Description)", 'expires (\S+)$').Groups[1].Value)
        if ($null -ne $expiry -and $expiry.ToUniversalTime() -le $Now.ToUniversalTime()) {
            if (-not $Cmdlet -or $Cmdlet.ShouldProcess("$($rule.Name): $($rule.Description)", (Get-RpcBenchmarkMessage).Text.RemoveRule)) {
                try {
                    Remove-RpcBenchmarkNetRule -Name $rule.Name
                }
                catch {
                    if ($Cmdlet) {
                        $Cmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id FirewallRuleNotRemoved -Values $rule.Name, $_.Exception.Message -TargetObject $rule.Name -InnerException $_.Exception))
                    }
                    Write-Debug -Message "$($rule.Name) stays: $($_.Exception.Message)"
                }
            }
        }
    }
}
