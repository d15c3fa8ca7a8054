function Stop-RpcBenchmarkServer {
    <#
    .SYNOPSIS
    Ends servers that this PowerShell started.

    .DESCRIPTION
    Ends the server's process and removes its firewall rule. End a server of another PowerShell or another machine there.

    .PARAMETER Id
    The ids of servers; wildcards are allowed. Objects of Start-RpcBenchmarkServer can be piped in. Default: all servers of this PowerShell.

    .EXAMPLE
    Stop-RpcBenchmarkServer

    Ends all servers.

    .EXAMPLE
    Get-RpcBenchmarkServer | Where-Object Framework -EQ gRPC | Stop-RpcBenchmarkServer

    Ends the servers of gRPC.

    .INPUTS
    Objects with the property Id, such as RpcBench.Endpoint.

    .OUTPUTS
    None

    .LINK
    Start-RpcBenchmarkServer
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium', HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType([void])]
    param(
        [Parameter(Position = 0, ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [string[]] $Id = '*'
    )

    process {
        Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet
        foreach ($pattern in $Id) {
            $chosen = @((Get-RpcBenchmarkServedList).Keys | Where-Object { Test-RpcBenchmarkName -Name $_ -Pattern $pattern })
            if ($chosen.Count -eq 0 -and -not [System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($pattern)) {
                $PSCmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id ServerNotFound -Values $pattern -TargetObject $pattern))
            }
            foreach ($one in $chosen) {
                if ($PSCmdlet.ShouldProcess($one, (Get-RpcBenchmarkMessage).Text.StopServer)) {
                    Stop-RpcBenchmarkServed -Id $one
                }
            }
        }
    }
}
