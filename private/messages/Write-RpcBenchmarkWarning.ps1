function Write-RpcBenchmarkWarning {
    <#
    .SYNOPSIS
    Writes a problem as a warning: what happened, what to do, and its id.

    .PARAMETER Id
    The stable id, with text from the resource.

    .PARAMETER Values
    What fills the places of the resource's sentences.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [string] $Id,

        [object[]] $Values = @(),

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $record = ConvertTo-RpcBenchmarkErrorRecord -Id $Id -Values $Values
    $sentence = "$($record.Exception.Message) $($record.ErrorDetails.RecommendedAction)"
    # A warning is text and nothing else in PowerShell, so its id stands at the end, where it can be searched for.
    $Cmdlet.WriteWarning([string]::Format([cultureinfo]::InvariantCulture, (Get-RpcBenchmarkMessage).Text.Warning, $sentence, $Id))
}
