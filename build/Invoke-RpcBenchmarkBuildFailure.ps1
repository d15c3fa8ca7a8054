function Invoke-RpcBenchmarkBuildFailure {
    <#
    .SYNOPSIS
    Ends a task of build.ps1 with a sentence, and with an id that tests can ask for.

    .PARAMETER Id
    What happened, in one word that stays the same.

    .PARAMETER Message
    What happened and what to do, for people.

    .PARAMETER TargetObject
    The file, the name or the command that it is about.

    .OUTPUTS
    None.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [string] $Id,

        [Parameter(Mandatory)]
        [string] $Message,

        [object] $TargetObject
    )

    $exception = New-Object -TypeName System.InvalidOperationException -ArgumentList $Message
    $category = [System.Management.Automation.ErrorCategory]::InvalidOperation
    throw (New-Object -TypeName System.Management.Automation.ErrorRecord -ArgumentList $exception, $Id, $category, $TargetObject)
}
