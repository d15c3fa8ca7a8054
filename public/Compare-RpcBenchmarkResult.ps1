function Compare-RpcBenchmarkResult {
    <#
    .SYNOPSIS
    Puts results beside each other, with what was judged of them.

    .DESCRIPTION
    From the pipeline: every pair of the results of a run that took turns with each other. With -ReferenceObject and -DifferenceObject: each result of one
    beside each of the other that is of the same scenario, size, load and placement; one with one, whatever they are.

    Verdict says of Difference against Reference: Faster, Slower, Same or Inconclusive. It is the verdict that the run itself made, at Confidence for all
    of its comparisons together, where less than Threshold does not count. Ratio is the figure of Difference over that of Reference, from RatioLow to
    RatioHigh. ResolvedDifference says what two copies of the same may differ by in this run: less than that it cannot tell from nothing.

    Results of two runs did not take turns: what the machine did meanwhile cannot be told from what they do. Their figures stand beside each other, and the
    verdict is Inconclusive, with Reason.

    .PARAMETER InputObject
    Results, of one run or several. Of a run, all that are given are compared with each other.

    .PARAMETER ReferenceObject
    The results that are compared with.

    .PARAMETER DifferenceObject
    The results that are compared.

    .PARAMETER Figure
    What is compared: UsPerCall, or CpuUsPerCall, the CPU time of a call.

    .EXAMPLE
    Get-RpcBenchmarkResult -Last 1 | Compare-RpcBenchmarkResult

    Every pair of the last run.

    .EXAMPLE
    Invoke-RpcBenchmark -Framework ZeroMQ, gRPC -PayloadSize 1MB | Compare-RpcBenchmarkResult | Where-Object Verdict -NE Inconclusive

    Measures two frameworks, and shows what was decided.

    .EXAMPLE
    $before = Get-RpcBenchmarkResult -Tag before-upgrade -Framework gRPC
    $after = Get-RpcBenchmarkResult -Tag after-upgrade -Framework gRPC
    Compare-RpcBenchmarkResult -ReferenceObject $before -DifferenceObject $after

    The figures of two runs beside each other. (No verdicts: see above.)

    .EXAMPLE
    Get-RpcBenchmarkResult -Last 1 | Compare-RpcBenchmarkResult -Figure CpuUsPerCall

    The same of CPU time.

    .INPUTS
    RpcBench.Result, also those that came from a job, Import-Clixml or Import-Csv

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
