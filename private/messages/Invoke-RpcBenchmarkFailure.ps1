function Invoke-RpcBenchmarkFailure {
    <#
    .SYNOPSIS
    Ends the caller's cmdlet with an error: the one place where the module throws.

    .DESCRIPTION
    Raised through the caller's own cmdlet, so that the error points at the user's line and is named <Id>,<Cmdlet>.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function.

    .PARAMETER Id
    The stable error id, with text from the resource.

    .PARAMETER Values
    What fills the places of the resource's sentences.

    .PARAMETER TargetObject
    What the error is about.

    .PARAMETER InnerException
    The exception behind this error, where there is one.

    .PARAMETER ErrorRecord
    A finished record, in place of Id.

    .OUTPUTS
    Nothing: it does not return.
    #>
    [CmdletBinding(DefaultParameterSetName = 'Id')]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory, ParameterSetName = 'Id')]
        [string] $Id,

        [Parameter(ParameterSetName = 'Id')]
        [object[]] $Values = @(),

        [Parameter(ParameterSetName = 'Id')]
        [AllowNull()]
        [object] $TargetObject,

        [Parameter(ParameterSetName = 'Id')]
        [AllowNull()]
        [System.Exception] $InnerException,

        [Parameter(Mandatory, ParameterSetName = 'ErrorRecord')]
        [System.Management.Automation.ErrorRecord] $ErrorRecord
    )

    if ($PSCmdlet.ParameterSetName -eq 'Id') {
        $ErrorRecord = ConvertTo-RpcBenchmarkErrorRecord -Id $Id -Values $Values -TargetObject $TargetObject -InnerException $InnerException
    }
    $Cmdlet.ThrowTerminatingError($ErrorRecord)
}
