function Get-RpcBenchmarkResult {
    <#
    .SYNOPSIS
    Returns the results of saved runs, as the same objects that Invoke-RpcBenchmark returned.

    .DESCRIPTION
    Every run of Invoke-RpcBenchmark, and of the command rpcbench, is saved as one JSON file in RpcBench's folder in the user's data, unless
    -OutputPath was given. This cmdlet returns their results, the oldest run first. Within a run, the leading placement comes first, then results are
    sorted by rank. Get-RpcBenchmarkRun returns one object for each run.

    Rank, RatioToBest with RatioLow and RatioHigh, and Verdict are about UsPerCall in the result's placement. Properties that begin with Work are the
    same for one core, and those that begin with Cpu are for CPU time. A figure that is not known is null.

    Conditions are combined: -Tag nightly -Framework gRPC selects the results of gRPC in runs with that tag. If a parameter has several values, one of
    them has to match.

    Runs of result version 1 have LatencyP50Us, but no UsPerCall, rank or verdict, because they measured in a different way. Files of a newer version,
    truncated files and files that are not runs are skipped with a warning. A path or a run id without wildcards that does not exist is a
    non-terminating error.

    .PARAMETER RunId
    The runs; wildcards are allowed. Runs and results can be piped in, also from a job, Import-Clixml or Import-Csv.

    .PARAMETER Path
    Files and folders to read instead of RpcBench's folder; wildcards are allowed. In a folder, its .json files are read. Output of Get-ChildItem can
    be piped in.

    .PARAMETER After
    Runs that started at this time or later, in local time.

    .PARAMETER Before
    Runs that started before this time, in local time.

    .PARAMETER Tag
    Runs with one of these tags; wildcards are allowed.

    .PARAMETER Framework
    The results of these frameworks; wildcards are allowed.

    .PARAMETER Runtime
    The results of these runtimes; wildcards are allowed.

    .PARAMETER Scenario
    The results of these scenarios; wildcards are allowed.

    .PARAMETER Last
    Only the results of this many of the matching runs, the newest.

    .PARAMETER IncludeFloor
    Also returns the floor's results. Without it, they are returned only if the run was made with -IncludeFloor.

    .EXAMPLE
    Get-RpcBenchmarkResult -Last 1

    Returns the results of the last run.

    .EXAMPLE
    Get-RpcBenchmarkResult -Last 1 | Where-Object Verdict -EQ Best | Format-Table -Property Group, Framework, Runtime, UsPerCall

    Shows the best in each group.

    .EXAMPLE
    Get-RpcBenchmarkResult -Tag before-upgrade, after-upgrade -Scenario SimpleCall | Sort-Object -Property Framework, Runtime, RunId

    Lists the same cells of two runs, one below the other.

    .EXAMPLE
    Get-RpcBenchmarkResult -Framework gRPC -Runtime Node -Scenario SimpleCall | ForEach-Object -MemberName UsPerCall | Measure-Object -Minimum -Maximum

    Shows the range of gRPC's latency. ForEach-Object leaves out unknown figures, which are null; Measure-Object -Property would count them as 0.

    .EXAMPLE
    Get-RpcBenchmarkRun -Last 1 | Get-RpcBenchmarkResult | Export-Csv -Path ./last.csv -NoTypeInformation

    Goes from a run to its results, and writes them for a spreadsheet.

    .INPUTS
    An object with the property RunId or Path (FullName, PSPath), or both.

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
