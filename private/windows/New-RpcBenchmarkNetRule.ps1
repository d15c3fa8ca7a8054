function New-RpcBenchmarkNetRule {
    <#
    .SYNOPSIS
    Lets named machines reach one port of one program.

    .PARAMETER Name
    The rule's name.

    .PARAMETER Description
    What it is for, and until when.

    .PARAMETER Program
    The program that listens.

    .PARAMETER Port
    The TCP port.

    .PARAMETER LocalAddress
    The address that it listens on.

    .PARAMETER RemoteAddress
    Who may connect.

    .PARAMETER NetworkProfile
    On which kinds of network.

    .OUTPUTS
    Microsoft.Management.Infrastructure.CimInstance
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'The public function has asked')]
    [CmdletBinding()]
    [OutputType('Microsoft.Management.Infrastructure.CimInstance')]
    param(
        [Parameter(Mandatory)]
        [string] $Name,

        [Parameter(Mandatory)]
        [string] $Description,

        [Parameter(Mandatory)]
        [string] $Program,

        [Parameter(Mandatory)]
        [int] $Port,

        [Parameter(Mandatory)]
        [string] $LocalAddress,

        [Parameter(Mandatory)]
        [string[]] $RemoteAddress,

        [Parameter(Mandatory)]
        [string[]] $NetworkProfile
    )

    $rule = @{
        Name          = $Name
        DisplayName   = "RpcBench, TCP port $Port"
        Group         = 'RpcBench'
        Description   = $Description
        Direction     = 'Inbound'
        Action        = 'Allow'
        Enabled       = 'True'
        Protocol      = 'TCP'
        LocalPort     = "$Port"
        LocalAddress  = $LocalAddress
        RemoteAddress = $RemoteAddress
        Program       = $Program
        # Flags of one value, not a list.
        Profile       = $NetworkProfile -join ','
    }
    New-NetFirewallRule @rule -ErrorAction Stop
}
