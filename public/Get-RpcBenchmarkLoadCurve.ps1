function Get-RpcBenchmarkLoadCurve {
    <#
    .SYNOPSIS
    Shows what more users do to each implementation: from which number on they only wait longer, and what a connection costs in memory.

    .DESCRIPTION
    One object for each implementation, scenario and placement that a saved run measured with three numbers of users or more. KneeConcurrency is the
    number of users beyond which the wait grows faster than what gets done; Points has the figures. A run that has no curve returns nothing, and a warning
    says so where none of them has one.

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
    The curves of these frameworks, with wildcards if need be.

    .PARAMETER Runtime
    The curves on these runtimes, as -Framework.

    .PARAMETER Scenario
    The curves of these scenarios, as -Framework.

    .PARAMETER Last
    The newest so many of the runs that fit.

    .PARAMETER IncludeFloor
    The floor's, too. Without it they are returned where the run was asked for them.

    .EXAMPLE
    Get-RpcBenchmarkLoadCurve -Last 1

    The curves of the last run.

    .EXAMPLE
    $results = Invoke-RpcBenchmark -Scenario SimpleCall -Concurrency 1, 2, 4, 8 -Effort Quick
    $results | Get-RpcBenchmarkLoadCurve | Sort-Object -Property KneeCallsPerSecond -Descending

    How many users each implementation takes before more of them only wait.

    .EXAMPLE
    Get-RpcBenchmarkLoadCurve -Last 1 | ForEach-Object -MemberName Points

    The points of the curves: throughput and latency at each number of users.

    .INPUTS
    An object with the property RunId, or Path (FullName, PSPath), or both.

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
