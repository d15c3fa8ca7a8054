function Get-RpcBenchmarkResult {
    <#
    .SYNOPSIS
    Reads saved runs: the results that Invoke-RpcBenchmark returned, their load curves, or a line about each run.

    .DESCRIPTION
    Every run of Invoke-RpcBenchmark, and of the command rpcbench, is saved as one JSON file in the folder of RpcBench among the user's data, unless
    -OutputPath said otherwise. This returns the same objects that the run returned then, the oldest run first. With -Summary it is one object for
    each run: when it was, what it measured, whether its verdicts can be relied on. With -LoadCurve it is what more users do to each implementation: where
    it stops paying, and what a connection costs in memory.

    Conditions go together: -Tag nightly -Framework gRPC are the results of gRPC in the runs with that tag. Of several values one must fit.

    Runs of result version 1 are listed by their p50 (LatencyP50Us): they have no UsPerCall, no rank and no verdict, for what they measured is no figure of
    today. A file of a newer version is named in a warning and passed over.

    A file that is cut short, or is not a run, is named in a warning and passed over. A run id without wildcards that is not there, or a path, is a
    non-terminating error.

    .PARAMETER RunId
    The runs, with wildcards if need be. Results and runs from the pipeline bring their own, also those that came from a job, Import-Clixml or Import-Csv.

    .PARAMETER Path
    Files and folders elsewhere, with wildcards if need be, in place of the folder of RpcBench. Of a folder, its .json files. From the pipeline, also what
    Get-ChildItem returns.

    .PARAMETER After
    Runs that started then or later, in local time.

    .PARAMETER Before
    Runs that started earlier, in local time.

    .PARAMETER Tag
    Runs with one of these tags, with wildcards if need be.

    .PARAMETER Framework
    The results of these frameworks, with wildcards if need be; with -Summary, the runs that have some.

    .PARAMETER Runtime
    The results on these runtimes, as -Framework.

    .PARAMETER Scenario
    The results of these scenarios, as -Framework.

    .PARAMETER Last
    The newest so many of the runs that fit.

    .PARAMETER IncludeFloor
    Returns the floor's figures, or its load curves, as objects of their own, too. Without it they are returned where the run was asked for them.

    .PARAMETER Summary
    Returns one object for each run, RpcBench.Run, in place of its results.

    .PARAMETER LoadCurve
    Returns one object for each implementation, scenario and placement that was measured with three numbers of users or more, RpcBench.LoadCurve, in
    place of the results. KneeConcurrency is the number of users beyond which the wait grows faster than what gets done; Points has the figures.

    .EXAMPLE
    Get-RpcBenchmarkResult -Last 1

    The results of the last run.

    .EXAMPLE
    Get-RpcBenchmarkResult -Summary

    What runs there are.

    .EXAMPLE
    Get-RpcBenchmarkResult -Tag before-upgrade, after-upgrade -Scenario SimpleCall | Sort-Object -Property Framework, Runtime, RunId

    The same cells of two runs, one below the other.

    .EXAMPLE
    Get-RpcBenchmarkResult -Framework gRPC -Runtime Node -Scenario SimpleCall | ForEach-Object -MemberName UsPerCall | Measure-Object -Minimum -Maximum

    How much the latency of gRPC went up and down. (A figure that is not known is null, which Measure-Object -Property would take for 0.)

    .EXAMPLE
    Get-ChildItem -Path ./runs -Filter *.json | Get-RpcBenchmarkResult -Summary | Where-Object Fit

    Those of the runs in a folder that were not disturbed.

    .EXAMPLE
    Get-RpcBenchmarkResult -Summary -Last 1 | Get-RpcBenchmarkResult | Export-Csv -Path ./last.csv -NoTypeInformation

    From a run to its results, and into a spreadsheet.

    .EXAMPLE
    $results = Invoke-RpcBenchmark -Scenario SimpleCall -Concurrency 1, 2, 4, 8 -Effort Quick
    $results | Get-RpcBenchmarkResult -LoadCurve | Sort-Object -Property KneeCallsPerSecond -Descending

    How many users each implementation takes before more of them only wait.

    .EXAMPLE
    Get-RpcBenchmarkResult -Last 1 -LoadCurve | ForEach-Object -MemberName Points

    The points of the curves: throughput and latency at each number of users.

    .INPUTS
    An object with the property RunId, or Path (FullName, PSPath), or both.

    .OUTPUTS
    RpcBench.Result; RpcBench.Run with -Summary; RpcBench.LoadCurve with -LoadCurve. StartedAt and FinishedAt of a run are in local time.

    .LINK
    Invoke-RpcBenchmark

    .LINK
    Remove-RpcBenchmarkResult
    #>
    [CmdletBinding(DefaultParameterSetName = 'Result')]
    [OutputType('RpcBench.Result', ParameterSetName = 'Result')]
    [OutputType('RpcBench.Run', ParameterSetName = 'Summary')]
    [OutputType('RpcBench.LoadCurve', ParameterSetName = 'LoadCurve')]
    param(
        [Parameter(Position = 0, ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [string[]] $RunId,

        [Parameter(ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [Alias('FullName', 'PSPath', 'LiteralPath')]
        [string[]] $Path,

        [datetime] $After,

        [datetime] $Before,

        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [string[]] $Tag,

        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [string[]] $Framework,

        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [string[]] $Runtime,

        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [string[]] $Scenario,

        [ValidateRange(1, 2147483647)]
        [int] $Last,

        [switch] $IncludeFloor,

        [Parameter(ParameterSetName = 'Summary')]
        [switch] $Summary,

        [Parameter(ParameterSetName = 'LoadCurve')]
        [switch] $LoadCurve
    )

    begin {
        Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet
        $source = New-Object -TypeName System.Collections.Specialized.OrderedDictionary -ArgumentList ([System.StringComparer]::Ordinal)
        $wanted = @{}
        foreach ($name in 'After', 'Before', 'Tag', 'Framework', 'Runtime', 'Scenario', 'Last', 'IncludeFloor') {
            if ($PSBoundParameters.ContainsKey($name)) {
                $wanted[$name] = $PSBoundParameters[$name]
            }
        }
    }

    process {
        # Only collected here: what comes through the pipeline is one question, and a run is read once.
        Add-RpcBenchmarkRunSource -Source $source -RunId $RunId -Path $Path
    }

    end {
        $runs = 0
        $curves = 0
        Select-RpcBenchmarkRun -Source $source -Wanted $wanted -Outline:($Summary -or $LoadCurve) -Cmdlet $PSCmdlet | ForEach-Object {
            $runs++
            if ($Summary) {
                ConvertTo-RpcBenchmarkRun -Read $_
            }
            elseif ($LoadCurve) {
                Expand-RpcBenchmarkLoadCurve -Run $_.Run -Wanted $wanted | ForEach-Object { $curves++; $_ }
            }
            else {
                Expand-RpcBenchmarkRun -Run $_.Run -Wanted $wanted
            }
        }
        if ($LoadCurve -and $runs -gt 0 -and $curves -eq 0) {
            Write-RpcBenchmarkWarning -Id NoLoadCurve -Cmdlet $PSCmdlet
        }
    }
}
