function Remove-RpcBenchmarkRuntime {
    <#
    .SYNOPSIS
    Removes a runtime that New-RpcBenchmarkRuntime created.

    .DESCRIPTION
    Also removes the packages that were installed for it. If the runtime was made from something that existed before, only the name is removed.

    .PARAMETER Name
    The runtime's name. Objects of Get-RpcBenchmarkRuntime can be piped in.

    .EXAMPLE
    Remove-RpcBenchmarkRuntime -Name grpc-old

    Removes one runtime.

    .EXAMPLE
    Get-RpcBenchmarkRuntime | Where-Object MadeAt -LT (Get-Date).AddMonths(-3) | Remove-RpcBenchmarkRuntime -WhatIf

    Shows which runtimes are older than three months.

    .INPUTS
    System.String, or an object with the property Name.

    .OUTPUTS
    None

    .LINK
    New-RpcBenchmarkRuntime

    .LINK
    Get-RpcBenchmarkRuntime
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium', HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType([void])]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
        [string[]] $Name
    )

    begin {
        Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet
    }

    process {
        foreach ($each in $Name) {
            if ($PSCmdlet.ShouldProcess($each, (Get-RpcBenchmarkMessage).Text.RemoveRuntime)) {
                $null = Invoke-RpcBenchmarkQuestion -Question @{ ask = 'RemoveRuntime'; name = $each } -Cmdlet $PSCmdlet
            }
        }
    }
}
