function Get-RpcBenchmarkLoadCurve {
    <#
    .SYNOPSIS
    Shows how each implementation responds to more users: from which number on they only wait longer, and how much memory a connection takes.

    .DESCRIPTION
    Returns one object for each implementation, scenario and placement that a saved run measured with at least three numbers of users. KneeConcurrency
    is the number of users beyond which latency grows faster than throughput. Points has the figures. A run without a curve returns nothing; if no run
    has one, a warning says so.

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
    The curves of these frameworks; wildcards are allowed.

    .PARAMETER Runtime
    The curves of these runtimes; wildcards are allowed.

    .PARAMETER Scenario
    The curves of these scenarios; wildcards are allowed.

    .PARAMETER Last
    Only this many of the matching runs, the newest.

    .PARAMETER IncludeFloor
    Also returns the floor's curves. Without it, they are returned only if the run was made with -IncludeFloor.

    .EXAMPLE
    Get-RpcBenchmarkLoadCurve -Last 1

    Returns the curves of the last run.

    .EXAMPLE
    $results = Invoke-RpcBenchmark -Scenario SimpleCall -Concurrency 1, 2, 4, 8 -Effort Quick
    $results | Get-RpcBenchmarkLoadCurve | Sort-Object -Property KneeCallsPerSecond -Descending

    Shows how many calls per second each implementation reaches before more users only wait longer.

    .EXAMPLE
    Get-RpcBenchmarkLoadCurve -Last 1 | ForEach-Object -MemberName Points

    Shows the points of the curves: throughput and latency at each number of users.

    .INPUTS
    An object with the property RunId or Path (FullName, PSPath), or both.

    .OUTPUTS
    RpcBench.LoadCurve

    .LINK
    Get-RpcBenchmarkResult

    .LINK
    Invoke-RpcBenchmark
    #>
    [CmdletBinding(HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.LoadCurve')]
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
        $question = New-RpcBenchmarkQuestion -Want LoadCurves -Source $source -Wanted $wanted -Cmdlet $PSCmdlet
        if ($question) {
            Read-RpcBenchmarkSavedObject -Question $question -Cmdlet $PSCmdlet
        }
    }
}
