function Remove-RpcBenchmarkFirewallRule {
    <#
    .SYNOPSIS
    Removes the firewall rules that RpcBench has made.

    .DESCRIPTION
    Without a name it removes all rules of the group RpcBench, such as a PowerShell that was killed has left. Rules of other groups are not touched.
    Where there is no Windows firewall there are none, and nothing happens.

    .PARAMETER RuleName
    The names of rules, with wildcards; also from the objects that New-RpcBenchmarkFirewallRule and Get-NetFirewallRule give.

    .EXAMPLE
    Remove-RpcBenchmarkFirewallRule

    Removes all that is left.

    .EXAMPLE
    Remove-RpcBenchmarkFirewallRule -RuleName RpcBench-TCP-5* -WhatIf

    Says which of the rules for ports that begin with 5 would be removed.

    .INPUTS
    Objects with the property Name, as NetSecurity's own.

    .OUTPUTS
    None

    .LINK
    New-RpcBenchmarkFirewallRule
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium', HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType([void])]
    param(
        [Parameter(Position = 0, ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [Alias('Name')]
        [string[]] $RuleName = '*'
    )

    process {
        Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet
        $rules = if ($script:OnWindows) { @(Get-RpcBenchmarkNetRule) } else { @() }
        foreach ($pattern in $RuleName) {
            $chosen = @($rules | Where-Object { Test-RpcBenchmarkName -Name $_.Name -Pattern $pattern })
            if ($chosen.Count -eq 0 -and -not [System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($pattern)) {
                $PSCmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id FirewallRuleNotFound -Values $pattern -TargetObject $pattern))
            }
            foreach ($rule in $chosen) {
                if ($PSCmdlet.ShouldProcess("$($rule.Name): $($rule.Description)", (Get-RpcBenchmarkMessage).Text.RemoveRule)) {
                    try {
                        Remove-RpcBenchmarkNetRule -Name $rule.Name
                    }
                    catch {
                        $PSCmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id FirewallRuleNotRemoved -Values $rule.Name, $_.Exception.Message -TargetObject $rule.Name -InnerException $_.Exception))
                    }
                }
            }
        }
    }
}
