function New-RpcBenchmarkCollection {
    <#
    .SYNOPSIS
    The empty lists for what the pipeline brings: Framework, Runtime, Api, AdapterPath, Plan, and what the first three make together: Implementation, and Absent for what a listing says does not exist.

    .OUTPUTS
    System.Collections.Hashtable
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Changes nothing')]
    [CmdletBinding()]
    [OutputType([hashtable])]
    param()

    $lists = @{}
    foreach ($name in 'Framework', 'Runtime', 'Api', 'AdapterPath', 'Plan', 'Implementation', 'Absent') {
        $lists[$name] = New-Object -TypeName System.Collections.Generic.List[object]
    }
    $lists
}
