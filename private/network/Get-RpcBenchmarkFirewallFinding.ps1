function Get-RpcBenchmarkFirewallFinding {
    <#
    .SYNOPSIS
    What on this Windows keeps a rule that allows from counting.

    .PARAMETER Program
    The program that listens.

    .PARAMETER LocalAddress
    The address that it listens on.

    .PARAMETER NetworkProfile
    The kinds of network that the rule is for.

    .OUTPUTS
    RpcBench.Finding: FirewallBlocksProgram, FirewallBlocksAll, FirewallLocalRulesOff, NetworkNotInRule
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.Finding')]
    param(
        [Parameter(Mandatory)]
        [string] $Program,

        [Parameter(Mandatory)]
        [string] $LocalAddress,

        [Parameter(Mandatory)]
        [string[]] $NetworkProfile
    )

    $text = (Get-RpcBenchmarkMessage).Text
    $invariant = [cultureinfo]::InvariantCulture
    $finding = @{ Severity = 'Warning'; Category = 'Machine' }

    foreach ($rule in Get-RpcBenchmarkBlockRule -Program $Program) {
        $seen = [string]::Format($invariant, $text.FirewallBlocksProgram, $rule.DisplayName, $Program)
        $remedy = [string]::Format($invariant, $text.RemedyBlockRule, ($rule.Name -replace "'", "''"))
        ConvertTo-RpcBenchmarkFinding @finding -Id FirewallBlocksProgram -Message $seen -Remedy $remedy -Target $rule.Name
    }

    $category = Get-RpcBenchmarkNetworkCategory -Address $LocalAddress
    if ($category -and $NetworkProfile -notcontains 'Any' -and $NetworkProfile -notcontains $category) {
        $seen = [string]::Format($invariant, $text.NetworkNotInRule, $LocalAddress, $category, ($NetworkProfile -join ', '))
        ConvertTo-RpcBenchmarkFinding @finding -Id NetworkNotInRule -Message $seen -Remedy ([string]::Format($invariant, $text.RemedyNetwork, $category)) -Target $LocalAddress
    }

    # Of the kinds of network that matter: the one it is, or all that the rule is for where Windows does not tell.
    $wanted = if ($category) { @($category) } else { @($NetworkProfile) }
    foreach ($found in Get-RpcBenchmarkNetProfile | Where-Object { $_.Enabled -and ($wanted -contains 'Any' -or $wanted -contains $_.Name) }) {
        if (-not $found.AllowsInbound) {
            ConvertTo-RpcBenchmarkFinding @finding -Id FirewallBlocksAll -Message ([string]::Format($invariant, $text.FirewallBlocksAll, $found.Name)) -Remedy $text.RemedyBlocksAll -Target $found.Name
        }
        elseif (-not $found.AllowsLocalRules) {
            ConvertTo-RpcBenchmarkFinding @finding -Id FirewallLocalRulesOff -Message ([string]::Format($invariant, $text.FirewallLocalRulesOff, $found.Name)) -Remedy $text.RemedyLocalRules -Target $found.Name
        }
    }
}
