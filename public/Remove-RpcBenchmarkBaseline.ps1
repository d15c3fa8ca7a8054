function Remove-RpcBenchmarkBaseline {
    <#
    .SYNOPSIS
    Removes a baseline that Set-RpcBenchmarkBaseline saved.

    .DESCRIPTION
    Also removes the environment that was built for it, and what is known about the variation between its runs. Saved runs are kept.

    .PARAMETER Name
    The baseline's name. Objects of Get-RpcBenchmarkBaseline can be piped in.

    .EXAMPLE
    Remove-RpcBenchmarkBaseline -Name main

    Removes one baseline.

    .EXAMPLE
    Get-RpcBenchmarkBaseline | Where-Object SetAt -LT (Get-Date).AddYears(-1) | Remove-RpcBenchmarkBaseline -WhatIf

    Shows which baselines are older than a year.

    .INPUTS
    System.String, or an object with the property Name.

    .OUTPUTS
    None

    .LINK
    Set-RpcBenchmarkBaseline

    .LINK
    Get-RpcBenchmarkBaseline
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
            if ($PSCmdlet.ShouldProcess($each, (Get-RpcBenchmarkMessage).Text.RemoveBaseline)) {
                $null = Invoke-RpcBenchmarkQuestion -Question @{ ask = 'RemoveBaseline'; name = $each } -Cmdlet $PSCmdlet
            }
        }
    }
}
