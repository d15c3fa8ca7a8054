function Compare-RpcBenchmarkResult {
    <#
    .SYNOPSIS
    Compares results in pairs and shows the verdicts.

    .DESCRIPTION
    From the pipeline: compares every pair of results that alternated in one run. With -ReferenceObject and -DifferenceObject: compares each result of
    one with each result of the other that has the same scenario, size, load and placement. A single result on each side is compared whatever it is.

    Verdict is that of Difference compared with Reference: Faster, Slower, Same or Inconclusive. The run itself made it, with Confidence for all of
    its comparisons together; differences below Threshold do not count. Ratio is the figure of Difference divided by that of Reference, with the
    interval RatioLow to RatioHigh. ResolvedDifference is how much two identical copies can differ in this run: it cannot distinguish smaller
    differences from noise.

    Results of different runs did not alternate, so effects of the machine cannot be separated from their own. Their figures are shown, the verdict is
    Inconclusive, and Reason says why.

    .PARAMETER InputObject
    Results of one run or several. All results given of one run are compared with each other.

    .PARAMETER ReferenceObject
    The results to compare with.

    .PARAMETER DifferenceObject
    The results to compare.

    .PARAMETER Figure
    The figure to compare: UsPerCall, or CpuUsPerCall, the CPU time per call.

    .EXAMPLE
    Get-RpcBenchmarkResult -Last 1 | Compare-RpcBenchmarkResult

    Every pair of the last run.

    .EXAMPLE
    Invoke-RpcBenchmark -Framework ZeroMQ, gRPC -PayloadSize 1MB | Compare-RpcBenchmarkResult | Where-Object Verdict -NE Inconclusive

    Measures two frameworks and shows the comparisons that were decided.

    .EXAMPLE
    $before = Get-RpcBenchmarkResult -Tag before-upgrade -Framework gRPC
    $after = Get-RpcBenchmarkResult -Tag after-upgrade -Framework gRPC
    Compare-RpcBenchmarkResult -ReferenceObject $before -DifferenceObject $after

    Shows the figures of two runs next to each other, without verdicts.

    .EXAMPLE
    Get-RpcBenchmarkResult -Last 1 | Compare-RpcBenchmarkResult -Figure CpuUsPerCall

    Compares the CPU time per call.

    .INPUTS
    RpcBench.Result, also from a job, Import-Clixml or Import-Csv

    .OUTPUTS
    RpcBench.Comparison

    .LINK
    Get-RpcBenchmarkResult

    .LINK
    Invoke-RpcBenchmark
    #>
    [CmdletBinding(DefaultParameterSetName = 'Pairs', HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.Comparison')]
    param(
        [Parameter(Mandatory, ValueFromPipeline, ParameterSetName = 'Pairs')]
        [ValidateNotNullOrEmpty()]
        [object[]] $InputObject,

        [Parameter(Mandatory, Position = 0, ParameterSetName = 'Against')]
        [ValidateNotNullOrEmpty()]
        [object[]] $ReferenceObject,

        [Parameter(Mandatory, Position = 1, ParameterSetName = 'Against')]
        [ValidateNotNullOrEmpty()]
        [object[]] $DifferenceObject,

        [ValidateSet('UsPerCall', 'CpuUsPerCall')]
        [string] $Figure = 'UsPerCall'
    )

    begin {
        Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet
        $source = New-Object -TypeName System.Collections.Specialized.OrderedDictionary -ArgumentList ([System.StringComparer]::Ordinal)
        $collected = New-Object -TypeName System.Collections.Generic.List[object]
    }

    process {
        foreach ($one in $InputObject) {
            $collected.Add((Get-RpcBenchmarkCellName -InputObject $one -Source $source -Cmdlet $PSCmdlet))
        }
    }

    end {
        $references = @(foreach ($one in $ReferenceObject) { Get-RpcBenchmarkCellName -InputObject $one -Source $source -Cmdlet $PSCmdlet })
        foreach ($one in $DifferenceObject) {
            $collected.Add((Get-RpcBenchmarkCellName -InputObject $one -Source $source -Cmdlet $PSCmdlet))
        }
        if ($collected.Count -eq 0) {
            return
        }
        $question = New-RpcBenchmarkQuestion -Want Comparisons -Source $source -Cmdlet $PSCmdlet
        if ($question) {
            $question['figure'] = if ($Figure -eq 'CpuUsPerCall') { 'Cpu' } else { 'Call' }
            $question['cells'] = [object[]] $collected.ToArray()
            if ($references.Count -gt 0) { $question['references'] = [object[]] $references }
            Read-RpcBenchmarkSavedObject -Question $question -Cmdlet $PSCmdlet
        }
    }
}
