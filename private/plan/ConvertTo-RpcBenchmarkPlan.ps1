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
    if ($Parameters.Contains('Plan')) {
        $plan['plans'] = [object[]] @($Parameters['Plan'] | ForEach-Object { Read-RpcBenchmarkPlan -InputObject $_ -Cmdlet $Cmdlet })
    }
    # Typed arrays: Windows PowerShell writes an array that went through a pipeline as an object with value and Count.
    if ($Parameters.Contains('AdapterPath')) {
        $plan['adapters'] = [string[]] @($Parameters['AdapterPath'] | ForEach-Object { Resolve-RpcBenchmarkOutputPath -Path $_ -ErrorId AdapterNotFound -Cmdlet $Cmdlet })
    }
    if ($Parameters.Contains('AgainstRuntime')) { $plan['against'] = [string[]] @($Parameters['AgainstRuntime']) }
    if ($Parameters.Contains('Implementation')) { $plan['implementations'] = [object[]] @($Parameters['Implementation']) }
    if ($Parameters.Contains('Framework')) { $plan['frameworks'] = [string[]] @($Parameters['Framework']) }
    if ($Parameters.Contains('Runtime')) { $plan['runtimes'] = [string[]] @($Parameters['Runtime']) }
    if ($Parameters.Contains('Api')) { $plan['apis'] = [string[]] @($Parameters['Api']) }
    if ($Parameters.Contains('Variant')) { $plan['variants'] = [string[]] @($Parameters['Variant']) }
    if ($Parameters.Contains('Scenario')) { $plan['scenarios'] = [string[]] @($Parameters['Scenario']) }
    if ($Parameters.Contains('Argument')) { $plan['arguments'] = [string[]] @($Parameters['Argument']) }
    if ($Parameters.Contains('PayloadSize')) { $plan['payloadBytes'] = [long[]] @($Parameters['PayloadSize']) }
    if ($Parameters.Contains('PayloadContent')) { $plan['payloadContent'] = [string] $Parameters['PayloadContent'] }
    if ($Parameters.Contains('StreamCount')) { $plan['streamCount'] = [long] $Parameters['StreamCount'] }
    if ($Parameters.Contains('Concurrency')) { $plan['concurrency'] = [long[]] @($Parameters['Concurrency']) }
    if ($Parameters.Contains('Clients')) { $plan['clients'] = [long] $Parameters['Clients'] }
    if ($Parameters.Contains('Rate')) { $plan['rates'] = [double[]] @($Parameters['Rate']) }
    if ($Parameters.Contains('Slo')) { $plan['slo'] = [string] $Parameters['Slo'] }
    if ($Parameters.Contains('Connections')) { $plan['connections'] = [long] $Parameters['Connections'] }
    if ($Parameters.Contains('Arrivals')) { $plan['arrivals'] = [string] $Parameters['Arrivals'] }
    if ($Parameters.Contains('Effort')) { $plan['effort'] = [string] $Parameters['Effort'] }
    foreach ($name in 'Duration', 'MaxTime') {
        if ($Parameters.Contains($name)) {
            $seconds = ConvertTo-RpcBenchmarkSecond -Duration $Parameters[$name]
            if ($null -eq $seconds) {
                Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id "Invalid$name" -Values $Parameters[$name] -TargetObject $Parameters[$name]
            }
            $property = if ($name -eq 'Duration') { 'durationSeconds' } else { 'maxTimeSeconds' }
            $plan[$property] = $seconds
        }
    }
    if ($Parameters.Contains('Launches')) { $plan['launches'] = [long] $Parameters['Launches'] }
    if ($Parameters.Contains('Placement')) { $plan['placements'] = [string[]] @($Parameters['Placement']) }
    foreach ($name in 'Precision', 'Confidence', 'Threshold') {
        # As it was typed: the engine reads all shares by one rule.
        if ($Parameters.Contains($name)) { $plan[$name.ToLowerInvariant()] = [string] $Parameters[$name] }
    }
    if ($Parameters.Contains('Seed')) { $plan['seed'] = [long] $Parameters['Seed'] }
    if ($Parameters.Contains('IncludeFloor')) { $plan['includeFloor'] = [bool] $Parameters['IncludeFloor'] }
    if ($Parameters.Contains('Tag')) { $plan['tags'] = [string[]] @($Parameters['Tag']) }
    if ($Parameters.Contains('Python')) {
        $plan['python'] = Resolve-RpcBenchmarkPython -Python $Parameters['Python'] -Cmdlet $Cmdlet
    }
    if ($Parameters.Contains('OutputPath')) {
        $plan['outputPath'] = Resolve-RpcBenchmarkOutputPath -Path $Parameters['OutputPath'] -Cmdlet $Cmdlet
    }
    $plan
}
