function ConvertFrom-RpcBenchmarkProblem {
    <#
    .SYNOPSIS
    What the engine reports of an error, as an ErrorRecord.

    .PARAMETER Problem
    The problem of a failed event: id, message, and perhaps remedy and target.

    .OUTPUTS
    System.Management.Automation.ErrorRecord
    #>
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ErrorRecord])]
    param(
        [Parameter(Mandatory)]
        [object] $Problem
    )

    $facts = @{
        Id           = $Problem.id
        Message      = $Problem.message
        Category     = Get-RpcBenchmarkOptional -InputObject $Problem -Name category
        TargetObject = Get-RpcBenchmarkOptional -InputObject $Problem -Name target
    }
    $remedy = Get-RpcBenchmarkOptional -InputObject $Problem -Name remedy
    if ($remedy) {
        $facts['Remedy'] = $remedy
    }
    ConvertTo-RpcBenchmarkErrorRecord @facts
}
