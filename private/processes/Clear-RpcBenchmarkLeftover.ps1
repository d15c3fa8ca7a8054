function Clear-RpcBenchmarkLeftover {
    <#
    .SYNOPSIS
    Ends what has outlived its run, which is nothing unless something went wrong.

    .PARAMETER Processes
    As for Find-RpcBenchmarkLeftover.

    .PARAMETER Ports
    As for Find-RpcBenchmarkLeftover.

    .OUTPUTS
    What was left, as Find-RpcBenchmarkLeftover gives it.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Processes,

        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Ports
    )

    foreach ($leftover in Find-RpcBenchmarkLeftover -Processes $Processes -Ports $Ports) {
        if ($leftover.Kind -eq 'Process') {
            Stop-RpcBenchmarkProcess -Id $leftover.Id
        }
        $leftover
    }
}
