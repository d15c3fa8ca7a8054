function Remove-RpcBenchmarkBaseline {
    <#
    .SYNOPSIS
    Takes away a baseline that Set-RpcBenchmarkBaseline has kept.

    .DESCRIPTION
    What was built for it, and what was learnt of how its runs differ, goes with it. Saved runs stay.

    .PARAMETER Name
    Its name; from the pipeline, too, as the objects of Get-RpcBenchmarkBaseline have it.

    .EXAMPLE
    Remove-RpcBenchmarkBaseline -Name main

    Takes one away, after asking where -Confirm or the preference says so.

    .EXAMPLE
    Get-RpcBenchmarkBaseline | Where-Object SetAt -LT (Get-Date).AddYears(-1) | Remove-RpcBenchmarkBaseline -WhatIf

    Says which of them are older than a year.

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
