function Invoke-RpcBenchmarkRepeat {
    <#
    .SYNOPSIS
    Measures again what a gate found slower, and gives the run's id.

    .PARAMETER Plan
    What is to be measured, as the engine says it: a plan, as in proto/plan.schema.json.

    .PARAMETER OutputPath
    Where the run is saved; empty: RpcBench's folder among the user's data.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function.

    .OUTPUTS
    The id of the run; nothing where it was stopped.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [object] $Plan,

        [AllowNull()]
        [AllowEmptyString()]
        [string] $OutputPath,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $request = [ordered]@{}
    foreach ($property in $Plan.PSObject.Properties) {
        $request[$property.Name] = $property.Value
    }
    if ($OutputPath) {
        $request['outputPath'] = $OutputPath
    }
    $callerCpus = [int[]] @(Add-RpcBenchmarkCallerCpu -Plan $request)
    $results = @(Invoke-RpcBenchmarkSession -Command run -Plan $request -CallerCpu $callerCpus -Cmdlet $Cmdlet)
    if ($results.Count -gt 0) {
        $results[0].RunId
    }
}
