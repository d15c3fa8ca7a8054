function Test-RpcBenchmarkJournaledProcess {
    <#
    .SYNOPSIS
    Whether the process of a change is still the same one: ids are used again.

    .PARAMETER Change
    A change of the journal.

    .OUTPUTS
    System.Boolean; true for a setting of the machine.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory)]
        [object] $Change
    )

    $null -eq $Change.process -or (Get-RpcBenchmarkProcessStart -Id $Change.process.id) -ceq $Change.process.start
}
