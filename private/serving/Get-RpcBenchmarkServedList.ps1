function Get-RpcBenchmarkServedList {
    <#
    .SYNOPSIS
    The servers that this PowerShell has started and not stopped, by their ids.

    .OUTPUTS
    System.Collections.Specialized.OrderedDictionary: id to an object with Engine, Endpoint and RuleName.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param()

    if (-not (Test-Path -LiteralPath 'variable:script:Served')) {
        $script:Served = [ordered]@{}
    }
    $script:Served
}
