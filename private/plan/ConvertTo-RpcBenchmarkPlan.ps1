function ConvertTo-RpcBenchmarkPlan {
    <#
    .SYNOPSIS
    The plan that a set of parameters asks for, as proto/plan.schema.json has it.

    .DESCRIPTION
    What was not given is absent: the engine's defaults stand in one place. So do its rules, such as that a payload size without a
    scenario means Payload alone, and names and ranges are its to judge: the command line and the module cannot disagree.

    .PARAMETER Parameters
    The bound parameters of Invoke-RpcBenchmark, with those of New-RpcBenchmarkCollection as collected from the pipeline.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function: for its location, and to end it where a duration or path cannot be read.

    .OUTPUTS
    System.Collections.Specialized.OrderedDictionary
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param(
        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Parameters,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $plan = [ordered]@{ version = 1 }
    foreach ($option in (Get-RpcBenchmarkContract -Name options).options) {
        $name = Get-RpcBenchmarkOptionParameter -Option $option
        # Some come from the pipeline without a parameter.
        if (-not $name) { $name = 'Implementation' }
        if (-not $Parameters.Contains($name)) {
            continue
        }
        $values = @(foreach ($value in $Parameters[$name]) {
                switch ($option.kind) {
                    'plan' { Read-RpcBenchmarkPlan -InputObject $value -Cmdlet $Cmdlet }
                    'endpoint' { ConvertFrom-RpcBenchmarkEndpoint -Endpoint $value -Cmdlet $Cmdlet }
                    'folder' { Resolve-RpcBenchmarkOutputPath -Path $value -ErrorId AdapterNotFound -Cmdlet $Cmdlet }
                    'path' { Resolve-RpcBenchmarkOutputPath -Path $value -Cmdlet $Cmdlet }
                    'program' { Resolve-RpcBenchmarkPython -Python $value -Cmdlet $Cmdlet }
                    'switch' { [bool] $value }
                    # As it was typed: the engine reads times and shares by one rule.
                    default { $value }
                }
            })
        $isList = [bool] (Get-RpcBenchmarkOptional -InputObject $option -Name list)
        if (-not $isList) {
            $plan[$option.key] = $values[0]
            continue
        }
        # Typed arrays: Windows PowerShell writes an array that went through a pipeline as an object with value and Count.
        $plan[$option.key] = switch ($option.kind) {
            { $_ -in 'plan', 'implementation', 'endpoint' } { , [object[]] $values }
            { $_ -in 'count', 'size' } { , [long[]] $values }
            'rate' { , [double[]] $values }
            default { , [string[]] $values }
        }
    }
    $plan
}
