function ConvertTo-RpcBenchmarkBaseline {
    <#
    .SYNOPSIS
    A baseline, as the object that users get.

    .PARAMETER Record
    What the engine says of it: `baselines` in proto/answer.schema.json.

    .OUTPUTS
    RpcBench.Baseline
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.Baseline')]
    param(
        [Parameter(Mandatory)]
        [object] $Record
    )

    $packages = foreach ($part in $Record.recipe) {
        foreach ($package in $part.packages.PSObject.Properties) {
            [pscustomobject]@{ Runtime = $part.runtime; RuntimeVersion = $part.interpreter.version; Name = $package.Name; Version = $package.Value }
        }
    }
    $contents = foreach ($part in $Record.recipe) {
        "$(@($part.frameworks | ForEach-Object { "$($_.framework) $($_.version)" }) -join ', ') on $($part.runtime) $($part.interpreter.version)"
    }
    [pscustomobject]@{
        PSTypeName    = 'RpcBench.Baseline'
        Name          = $Record.name
        RunId         = $Record.runId
        Contents      = @($contents) -join '; '
        Forced        = $Record.forced
        SetAt         = ConvertTo-RpcBenchmarkTime -Value $Record.setAt
        MeasuredAt    = ConvertTo-RpcBenchmarkTime -Value $Record.measuredAt
        RunCount      = $Record.runs
        EngineVersion = $Record.engineVersion
        System        = "$($Record.machine.os) $($Record.machine.osVersion)"
        Processor     = $Record.machine.cpuModel
        CellId        = [string[]] @($Record.cells)
        Packages      = [object[]] @($packages)
    }
}
