function New-RpcBenchmarkFirewallRule {
    <#
    .SYNOPSIS
    Lets named machines reach a port of a program on this machine through the Windows firewall, until the rule is removed.

    .DESCRIPTION
    Creates an inbound rule in the group RpcBench that allows TCP for one program, one port, one local address, and the given remote addresses and
    kinds of network. The rule's description says what it is for and when it expires. Nobody else is allowed: to allow everyone, you have to type
    -RemoteAddress Any.

    Expired rules of the group are removed first. A warning with a remedy tells of anything that overrides the rule: a rule that blocks the same
    program, as a dismissed dialog leaves behind; a group policy that applies only its own rules; a network of another kind than the rule is for.

    Only an elevated PowerShell may create rules. Without a Windows firewall, the command ends with an error that says which port to open and what to
    type for firewalld, ufw and nft.

    .PARAMETER Program
    The path of the program that listens.

    .PARAMETER Port
    The TCP port that it listens on.

    .PARAMETER LocalAddress
    The address of this machine that it listens on.

    .PARAMETER RemoteAddress
    Who may connect: addresses, networks such as 10.0.0.0/24, ranges such as 10.0.0.5-10.0.0.9, LocalSubnet, or Any.

    .PARAMETER NetworkProfile
    The kinds of network: Domain, Private, Public or Any. Default: Domain and Private.

    .PARAMETER RunId
    What the rule is for, for its description.

    .PARAMETER ExpiresAt
    When the rule expires. The next command of RpcBench that creates rules removes expired ones. Default: in an hour.

    .EXAMPLE
    New-RpcBenchmarkFirewallRule -Program (Get-Command -Name node).Source -Port 50051 -LocalAddress 10.0.0.5 -RemoteAddress 10.0.0.7

    Allows the machine 10.0.0.7 to reach node's server on port 50051.

    .EXAMPLE
    New-RpcBenchmarkFirewallRule -Program (Get-Command -Name node).Source -Port 50051 -LocalAddress 10.0.0.5 -RemoteAddress 10.0.0.7 -WhatIf

    Shows what would be allowed.

    .INPUTS
    An object with the properties Program, Port, LocalAddress, RunId and ExpiresAt.

    .OUTPUTS
    Microsoft.Management.Infrastructure.CimInstance: NetSecurity's own object, as Get-NetFirewallRule -Group RpcBench lists it.

    .LINK
    Remove-RpcBenchmarkFirewallRule
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium', HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('Microsoft.Management.Infrastructure.CimInstance')]
    param(
        [Parameter(Mandatory, ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
        [string] $Program,

        [Parameter(Mandatory, ValueFromPipelineByPropertyName)]
        [int] $Port,

        [Parameter(Mandatory, ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
        [Alias('Address')]
        [string] $LocalAddress,

        [Parameter(Mandatory)]
        [ValidateNotNullOrEmpty()]
        [string[]] $RemoteAddress,

        [ValidateSet('Domain', 'Private', 'Public', 'Any')]
        [string[]] $NetworkProfile = @('Domain', 'Private'),

        [Parameter(ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
        [Alias('Id')]
        [string] $RunId = 'a server',

        [Parameter(ValueFromPipelineByPropertyName)]
        [datetime] $ExpiresAt = [datetime]::Now.AddHours(1)
    )

    process {
        Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet
        $text = (Get-RpcBenchmarkMessage).Text
        $invariant = [cultureinfo]::InvariantCulture

        if ($Port -lt 1 -or $Port -gt 65535) {
            Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id InvalidPort -Values $Port -TargetObject $Port
        }
        foreach ($address in $RemoteAddress | Where-Object { -not (Test-RpcBenchmarkAddress -Address $_) }) {
            Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id InvalidAddress -Values $address -TargetObject $address
        }
        if (-not (Test-RpcBenchmarkAddress -Address $LocalAddress -Single)) {
            Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id InvalidAddress -Values $LocalAddress -TargetObject $LocalAddress
        }
        if (-not (Test-RpcBenchmarkLocalAddress -Address $LocalAddress)) {
            Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id AddressNotHere -Values $LocalAddress -TargetObject $LocalAddress
        }
        if (-not $script:OnWindows) {
            Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id NoWindowsFirewall -Values $Port, ($RemoteAddress -join ', '), (ConvertTo-RpcBenchmarkFirewallHint -Port $Port -RemoteAddress $RemoteAddress) -TargetObject $Port
        }
        $path = $PSCmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Program)
        if (-not [System.IO.File]::Exists($path)) {
            Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id ProgramNotFound -Values $path -TargetObject $path
        }
        $target = [string]::Format($invariant, $text.FirewallTarget, $path, $LocalAddress, $Port, ($RemoteAddress -join ', '), ($NetworkProfile -join ', '))
        if ($PSCmdlet.ShouldProcess($target, $text.AllowConnections)) {
            if (-not (Test-RpcBenchmarkElevation)) {
                $shell = if ($PSVersionTable.PSEdition -eq 'Desktop') { 'powershell' } else { 'pwsh' }
                $typed = "New-RpcBenchmarkFirewallRule -Program '$($path -replace "'", "''")' -Port $Port -LocalAddress $LocalAddress -RemoteAddress $($RemoteAddress -join ', ') -NetworkProfile $($NetworkProfile -join ', ')"
                Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id NotElevated -Values $shell, $typed -TargetObject $path
            }

            Clear-RpcBenchmarkFirewallRule
            $name = "RpcBench-TCP-$Port"
            if (Get-RpcBenchmarkNetRule -Name $name) {
                Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id FirewallRuleExists -Values $name, $Port -TargetObject $name
            }
            foreach ($finding in Get-RpcBenchmarkFirewallFinding -Program $path -LocalAddress $LocalAddress -NetworkProfile $NetworkProfile) {
                $PSCmdlet.WriteWarning([string]::Format($invariant, $text.Warning, "$($finding.Message) $($finding.Remedy)", $finding.Id))
            }
            $expiry = $ExpiresAt.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ', $invariant)
            try {
                New-RpcBenchmarkNetRule -Name $name -Description "RpcBench, for $RunId; expires $expiry" -Program $path -Port $Port -LocalAddress $LocalAddress -RemoteAddress $RemoteAddress -NetworkProfile $NetworkProfile
            }
            catch {
                Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id FirewallRuleFailed -Values $name, $_.Exception.Message -TargetObject $name -InnerException $_.Exception
            }
        }
    }
}
