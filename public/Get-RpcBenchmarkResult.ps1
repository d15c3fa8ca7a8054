function Get-RpcBenchmarkResult {
    <#
    .SYNOPSIS
    Returns the results of saved runs: the same objects that Invoke-RpcBenchmark returned.

    .DESCRIPTION
    Every run of Invoke-RpcBenchmark, and of the command rpcbench, is saved as one JSON file in the folder of RpcBench among the user's data, unless
    -OutputPath said otherwise. This returns what was measured, the oldest run first, within a run what leads first and then by rank. Get-RpcBenchmarkRun
    has a line for each run.

    Rank, RatioToBest with RatioLow and RatioHigh, and Verdict are what was judged of UsPerCall in the placement of the result; those that begin with
    Work are of the same on one core, those with Cpu of CPU time. A figure that is not known is null.

    Conditions go together: -Tag nightly -Framework gRPC are the results of gRPC in the runs with that tag. Of several values one must fit.

    Runs of result version 1 are listed by their p50 (LatencyP50Us): they have no UsPerCall, no rank and no verdict, for what they measured is no figure of
    today. A file of a newer version, one that is cut short and one that is not a run are named in a warning and passed over. A run id without wildcards
    that is not there, or a path, is a non-terminating error.

    .PARAMETER RunId
    The runs, with wildcards if need be. Runs and results from the pipeline bring their own, also those that came from a job, Import-Clixml or Import-Csv.

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
    The results of these frameworks, with wildcards if need be.

    .PARAMETER Runtime
    The results on these runtimes, as -Framework.

    .PARAMETER Scenario
    The results of these scenarios, as -Framework.

    .PARAMETER Last
    The newest so many of the runs that fit.

    .PARAMETER IncludeFloor
    The floor's, too. Without it they are returned where the run was asked for them.

    .EXAMPLE
    Get-RpcBenchmarkResult -Last 1

    The results of the last run.

    .EXAMPLE
    Get-RpcBenchmarkResult -Last 1 | Where-Object Verdict -EQ Best | Format-Table -Property Group, Framework, Runtime, UsPerCall

    What is best in each group.

    .EXAMPLE
    Get-RpcBenchmarkResult -Tag before-upgrade, after-upgrade -Scenario SimpleCall | Sort-Object -Property Framework, Runtime, RunId

    The same cells of two runs, one below the other.

    .EXAMPLE
    Get-RpcBenchmarkResult -Framework gRPC -Runtime Node -Scenario SimpleCall | ForEach-Object -MemberName UsPerCall | Measure-Object -Minimum -Maximum

    How much the latency of gRPC went up and down. (A figure that is not known is null, which Measure-Object -Property would take for 0.)

    .EXAMPLE
    Get-RpcBenchmarkRun -Last 1 | Get-RpcBenchmarkResult | Export-Csv -Path ./last.csv -NoTypeInformation

    From a run to its results, and into a spreadsheet.

    .INPUTS
    An object with the property RunId, or Path (FullName, PSPath), or both.

    .OUTPUTS
    RpcBench.Result

    .LINK
    Get-RpcBenchmarkRun

    .LINK
    Compare-RpcBenchmarkResult

    .LINK
    Invoke-RpcBenchmark
    #>
    [CmdletBinding(HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.Result')]
    param(
        [Parameter(Position = 0, ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [string[]] $RunId,

        # Of a result that could not be saved it is null, in CSV ''.
        [Parameter(ValueFromPipelineByPropertyName)]
        [AllowNull()]
        [AllowEmptyString()]
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

        [switch] $IncludeFloor
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
        Assert-RpcBenchmarkPath -Path $Path -Bound $PSBoundParameters -Cmdlet $PSCmdlet
        Add-RpcBenchmarkRunSource -Source $source -RunId $RunId -Path $Path
    }

    end {
        $question = New-RpcBenchmarkQuestion -Want Results -Source $source -Wanted $wanted -Cmdlet $PSCmdlet
        if ($question) {
            Read-RpcBenchmarkSavedObject -Question $question -Cmdlet $PSCmdlet
        }
    }
}
