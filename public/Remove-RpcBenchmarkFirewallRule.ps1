function Remove-RpcBenchmarkFirewallRule {
    <#
    .SYNOPSIS
    Removes firewall rules that RpcBench created.

    .DESCRIPTION
    Without a name it removes all rules of the group RpcBench, including those that a killed PowerShell left. Rules of other groups are not touched.
    Without a Windows firewall there are no rules, and nothing happens.

    .PARAMETER RuleName
    The names of the rules; wildcards are allowed. Objects of New-RpcBenchmarkFirewallRule and Get-NetFirewallRule can be piped in.

    .EXAMPLE
    Remove-RpcBenchmarkFirewallRule

    Removes all rules that are left.

    .EXAMPLE
    Remove-RpcBenchmarkFirewallRule -RuleName RpcBench-TCP-5* -WhatIf

    Shows which rules for ports that begin with 5 would be removed.

    .INPUTS
    Objects with the property Name, such as those of NetSecurity.

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
