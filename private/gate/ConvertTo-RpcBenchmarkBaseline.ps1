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
    $drivers = foreach ($driver in Get-RpcBenchmarkOptional -InputObject $Record.machine -Name networkDrivers | Where-Object { $_ }) {
        "$($driver.adapter): $("$($driver.driver) $($driver.version)".Trim())"
    }
    $proof = if ($Record.proof) { ConvertTo-RpcBenchmarkGateProof -Proof $Record.proof -Path $Record.proofFile } else { $null }
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
        NetworkDriver = [string[]] @($drivers)
        Proof         = $proof
        CellId        = [string[]] @($Record.cells)
        Packages      = [object[]] @($packages)
    }
}
