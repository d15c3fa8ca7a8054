function ConvertTo-RpcBenchmarkErrorRecord {
    <#
    .SYNOPSIS
    Makes an ErrorRecord from an error id.

    .DESCRIPTION
    The engine sends category and text of what it reports; those of what the module itself says are in en-US/RpcBench.Messages.psd1. The remedy is the
    RecommendedAction of the record. PowerShell 7 shows it under the message; Windows PowerShell never does, so there the
    message carries it as well.

    .PARAMETER Id
    The stable error id.

    .PARAMETER Category
    The category of what the engine reports.

    .PARAMETER Message
    What happened. Without it: the resource's own sentences for what happened and what to do, filled with Values.

    .PARAMETER Remedy
    What the user can do; goes with Message.

    .PARAMETER Values
    What fills the places of the resource's sentences.

    .PARAMETER TargetObject
    What the error is about.

    .PARAMETER InnerException
    The exception behind this error, where there is one.

    .OUTPUTS
    System.Management.Automation.ErrorRecord
    #>
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ErrorRecord])]
    param(
        [Parameter(Mandatory)]
        [string] $Id,

        [AllowNull()]
        [AllowEmptyString()]
        [string] $Category,

        [AllowEmptyString()]
        [string] $Message,

        [AllowEmptyString()]
        [string] $Remedy,

        [object[]] $Values = @(),

        [AllowNull()]
        [object] $TargetObject,

        [AllowNull()]
        [System.Exception] $InnerException
    )

    $known = (Get-RpcBenchmarkMessage).Problems
    # An option that is new has ids by its name.
    $usual = if ($Id -cmatch '^(Unknown|Invalid)[A-Z]') { 'InvalidArgument' } else { 'NotSpecified' }
    $problem = if ($known.ContainsKey($Id)) { $known[$Id] } else { @{ Category = $usual } }
    if (-not $Category) {
        $Category = $problem['Category']
    }
    $invariant = [cultureinfo]::InvariantCulture

    if (-not $Message -and $problem.ContainsKey('Message')) {
        $Message = [string]::Format($invariant, $problem['Message'], $Values)
        $Remedy = [string]::Format($invariant, $problem['Remedy'], $Values)
    }
    if (-not $Message) {
        $Message = $Id
    }

    $exceptionType = switch ($Category) {
        'InvalidArgument' { 'System.ArgumentException' }
        'OperationTimeout' { 'System.TimeoutException' }
        default { 'System.InvalidOperationException' }
    }
    # ArgumentException has two constructors that take text and null.
    $arguments = @($Message) + @(if ($InnerException) { $InnerException })
    $exception = New-Object -TypeName $exceptionType -ArgumentList $arguments
    $record = New-Object -TypeName System.Management.Automation.ErrorRecord -ArgumentList $exception, $Id, $Category, $TargetObject

    if ($Remedy) {
        $shown = if ($PSVersionTable.PSVersion.Major -lt 7) { "$Message $Remedy" } else { $Message }
        $record.ErrorDetails = New-Object -TypeName System.Management.Automation.ErrorDetails -ArgumentList $shown
        $record.ErrorDetails.RecommendedAction = $Remedy
    }
    $record
}
