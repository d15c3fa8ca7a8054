function Remove-RpcBenchmarkRuntime {
    <#
    .SYNOPSIS
    Takes away a runtime that New-RpcBenchmarkRuntime made.

    .DESCRIPTION
    What was installed for it goes with it. Of a place that existed before only the name goes: the place itself is left as it is.

    .PARAMETER Name
    Its name; from the pipeline, too, as the objects of Get-RpcBenchmarkRuntime have it.

    .EXAMPLE
    Remove-RpcBenchmarkRuntime -Name grpc-old

    Takes one away, after asking where -Confirm or the preference says so.

    .EXAMPLE
    Get-RpcBenchmarkRuntime | Where-Object MadeAt -LT (Get-Date).AddMonths(-3) | Remove-RpcBenchmarkRuntime -WhatIf

    Says which of them are older than three months.

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
