function New-RpcBenchmarkPlan {
    <#
    .SYNOPSIS
    Shows what a run would measure and how long it would take, and saves it.

    .DESCRIPTION
    Has every setting that there is, those of Invoke-RpcBenchmark and the rest, and says what it would do with them on this machine: the groups, the implementations in each, how often
    processes are started and about how long it takes. Nothing is started and nothing measured. What is wrong with the parameters is an error here
    as it is there.

    The object goes to Invoke-RpcBenchmark through the pipeline. With -Path it is also saved, as JSON with every default written out, so that
    it asks for the same on another day, for another version, or for the command line: rpcbench run --plan. What is this machine's - which runtimes
    there are, which placements it can give - and the seed are left open unless they were given.

    .PARAMETER Plan
    What a saved plan asks for: an object of New-RpcBenchmarkPlan, or the path of a file that it saved; through the pipeline, too. Several become one
    run: of everything that one of them names. What is given beside them overrides them.

    .PARAMETER Framework
    The frameworks: RPyC, ZeroMQ, gRPC, or Tcp, the floor itself. From the pipeline, names, or the objects of Get-RpcBenchmarkFramework and
    Get-RpcBenchmarkResult, of which each is one implementation: its framework on its runtime by its API, a result's in its tuning. They become one
    run, of those and no others. Typed lists are multiplied: every framework on every runtime by every API.

    .PARAMETER Runtime
    The language both sides run in: Python, Node. An object of the pipeline brings its own, unless it is typed.

    .PARAMETER Api
    Async: what asyncio and promises are for. Sync: blocking calls, a thread for each user, on Python. All: every one there is. Without it, Async. An
    object of the pipeline brings its own, unless it is typed.

    .PARAMETER Endpoint
    Servers that run already, from Start-RpcBenchmarkServer, perhaps on another machine: their clients are measured here, in place of what -Framework
    and the like would name. Described, without verdicts.

    .PARAMETER AdapterPath
    Folders of frameworks of your own, each with an rpcbench-adapter.json: docs/adapters.md says how to write one. Without -Framework they are
    measured beside all others. What such a folder names is run as a program, so name only folders that you trust. An object from
    Get-RpcBenchmarkFramework brings its own.

    .PARAMETER AgainstRuntime
    Runtimes of New-RpcBenchmarkRuntime that are measured beside today's, in the same turns: RuntimeName and FrameworkVersion of a result say which is
    which. Without -Framework and -Runtime, what they have is measured.

    .PARAMETER Baseline
    A baseline of Set-RpcBenchmarkBaseline: what made it is built again and measured beside today's, in the same turns. Its plan counts where nothing
    else is asked for. Where it cannot be built, a warning says why, and the run goes on without it.

    .PARAMETER Tuning
    Default: the framework with the options it has by itself. Tuned: with those of a published list, which docs/variants.md gives reasons and measured
    effects for, and Get-RpcBenchmarkFramework lists. All: both, which take turns with each other. Without it, Default.

    .PARAMETER Scenario
    What is called: SimpleCall (a small value there and back), Stream (many values one after the other), Payload (bytes there and back). These three
    without it. Those are measured when they are named: Upload sends the bytes of Payload and gets a short answer; Download asks for them and gets
    them; Connect opens a connection, calls once and closes it, which uses up ports, so it is for a closed loop and one client process. All: every one
    there is.

    .PARAMETER ValueType
    What SimpleCall carries: Int, Text. Without it, both.

    .PARAMETER PayloadSize
    The sizes of Payload, Upload and Download in bytes: 1KB, 64KB, 1MB, ... 1 KB is 1024 bytes, as everywhere in PowerShell. Without it, 1 KB, 64 KB,
    1 MB, 10 MB.

    .PARAMETER PayloadContent
    What payloads are made of: Random (does not compress), Text (compresses as text does), Zero. Without it, Random.

    .PARAMETER StreamCount
    How many values a Stream has. Without it, 1000.

    .PARAMETER PortShare
    How much of the machine's ports Connect may hold at a time, as a share: 20 is 20%. Lower it where other programs open connections, too. Without
    it, half.

    .PARAMETER Concurrency
    The numbers of users that call at the same time, each on a connection of its own and each waiting for its reply. Every number is measured
    separately.

    .PARAMETER ConcurrencyOf
    The numbers of users of one scenario, where they differ from -Concurrency: 'SimpleCall=1', 'SimpleCall=8'.

    .PARAMETER Beside
    Rows beside those that are asked for: Sync (Python's blocking API, in SimpleCall of one user), Tuned (where it changes a cell by more than a
    factor of two), None. Without it, both, as far as no -Api, -Tuning or implementation is named.

    .PARAMETER ClientCount
    How many client processes the users are dealt over, as evenly as possible. At most as many as the largest -Concurrency; a smaller number of users
    gets one process each. All of them count in the same window of time. For loads that one process cannot make; not for Connect. Without it, 1.

    .PARAMETER Rate
    Open loop, in place of -Concurrency: so many calls per second are started on a schedule, whether or not replies came. Every rate is measured
    separately. Response time counts from the scheduled start, so that waiting for a busy server counts.

    .PARAMETER Slo
    Open loop: looks for the highest rate that holds this objective, a percentile and a time: 'p99=5ms', 'p99.9=250us'.

    .PARAMETER ConnectionCount
    Open loop: how many connections the calls have among them; a call waits for a free one. Without it, 8.

    .PARAMETER Arrivals
    Open loop: when calls start, Constant (at even intervals) or Poisson (at random, as many independent users do). Without it, Poisson.

    .PARAMETER SlowShare
    Servers answer so many of their calls late, streams left out: 1 is 1%. What that does to the calls behind a slow one shows at the 99th percentile,
    under load and with -Slo. Without it, 1% where -SlowTime is given, and none otherwise.

    .PARAMETER SlowTime
    How late the calls of -SlowShare are: '5ms', or a bare number of seconds. Without it, 5 ms where -SlowShare is given.

    .PARAMETER WarmUp
    How many calls are made before any counts: Full (until the runtime's compiler is done) or Short (some hundred). Short is for seeing in seconds
    that everything works: what it measures is unfit. Without it, Full.

    .PARAMETER Effort
    How much is spent on certainty: Quick (about 90 s), Standard (about five minutes), Thorough (until intervals are within 1%, an hour at most). It
    stands for the number of launches, placements, confidence, -MaxTime and precision; what is given beside it counts.

    .PARAMETER LaunchCount
    How many times the processes are started anew in the placements that judge. -MeasureTime is divided among them. Without it, the effort's.

    .PARAMETER MaxTime
    The run ends by then with what it has: '90s', '5m', '00:05:00', or a bare number of seconds. Without it, the effort's.

    .PARAMETER WaitQuiet
    First waits until other programs leave the machine alone, so long at most: '10m', '1h', or a bare number of seconds. A machine that stays busy is
    measured all the same, and the run's findings say so. Without it, nothing is waited for.

    .PARAMETER Precision
    Start the processes anew until the interval of every comparison is within this share of its ratio: 2 is 2%, and so are '2%' and the fraction 0.02.
    It never ends before the launches are done, nor goes on after -MaxTime.

    .PARAMETER MeasureTime
    How long each result is measured: '500ms', '5s', '2m', '00:00:05', or a bare number of seconds. Without it, what -MaxTime leaves.

    .PARAMETER Placement
    Which cores the processes run on: AsDeployed (server and client on cores of their own: what a user of this machine gets), OneCore (both on one:
    what a call costs in work), Free (wherever the system puts them). The first two are judged, Free is described. Without it, the effort's:
    AsDeployed, and from Standard on OneCore.

    .PARAMETER Threshold
    The difference that does not matter, as a share: 3 is 3%, and so are '3%' and the fraction 0.03. Two are the same when they surely differ by less.
    Without it, 3%.

    .PARAMETER Confidence
    How sure verdicts and intervals are, as a share: 99 is 99%, and so are '99%' and the fraction 0.99. Over the whole run: at most 1 run in 100 has a
    false verdict. Without it, the effort's: 95% for Quick, otherwise 99%.

    .PARAMETER Python
    The interpreter that runs the Python side, and no other: a path, or a name on the path. Without it, RPCBENCH_PYTHON, an active virtual or conda
    environment, what Install-RpcBenchmarkRuntime -Python was told, RpcBench's own environment, the launcher py or python3: the first that has the
    packages.

    .PARAMETER Seed
    The seed of the order of turns and of the payload's bytes, to repeat a run in the same order.

    .PARAMETER IncludeFloor
    Returns the floor's figures as objects of their own, too.

    .PARAMETER Tag
    Names of your own for this run, by which Get-RpcBenchmarkResult finds it again: at most 20, each of letters, digits, '.', '_' and '-'.

    .PARAMETER OutputPath
    Where the run is saved: a path that ends in .json, or a folder. Without it, RpcBench's folder among the user's data.

    .PARAMETER Path
    The file that the plan is saved in. One that is there is replaced.

    .PARAMETER NoClobber
    A file that is there is an error, and is not replaced.

    .EXAMPLE
    New-RpcBenchmarkPlan

    What Invoke-RpcBenchmark does when it is told nothing.

    .EXAMPLE
    New-RpcBenchmarkPlan -Framework ZeroMQ, gRPC -PayloadSize 1KB, 1MB -Effort Quick -Path ./payload.json

    Saves a plan for payloads.

    .EXAMPLE
    $plan = New-RpcBenchmarkPlan -Scenario Stream -MaxTime 10m
    $plan.Group | Sort-Object -Property Duration -Descending
    $plan | Invoke-RpcBenchmark

    Looks at where the time goes before spending it.

    .EXAMPLE
    New-RpcBenchmarkPlan -Plan ./payload.json -Runtime Node

    A saved plan, with something else beside it.

    .INPUTS
    System.String, or an object with the properties Framework (or Name), Runtime, Api and AdapterPath, or RpcBench.Plan, or a file that holds one.

    .OUTPUTS
    RpcBench.Plan: Summary, Duration, Group, Plan and Detail, and what the plan comes to under the names of the parameters (Framework, Runtime, Api, ...).
    Duration is an estimate; Group has the groups; Plan is what is saved; Detail is the engine's whole answer.

    .LINK
    Invoke-RpcBenchmark
    #>
    [CmdletBinding(DefaultParameterSetName = 'ClosedLoop', SupportsShouldProcess, ConfirmImpact = 'Low', HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.Plan')]
    param(
        [Parameter(ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
        [Alias('FullName')]
        [object[]] $Plan,

        [Parameter(Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
        [Alias('Name')]
        [string[]] $Framework,

        [Parameter(ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
        [string[]] $Runtime,

        # An object of the pipeline may have none.
        [Parameter(ValueFromPipelineByPropertyName)]
        [AllowNull()]
        [string[]] $Api,

        [ValidateNotNullOrEmpty()]
        [object[]] $Endpoint,

        # An object of the pipeline may have none.
        [Parameter(ValueFromPipelineByPropertyName)]
        [AllowNull()]
        [string[]] $AdapterPath,

        [ValidateNotNullOrEmpty()]
        [string[]] $AgainstRuntime,

        [ValidateNotNullOrEmpty()]
        [string] $Baseline,

        [ValidateNotNullOrEmpty()]
        [string[]] $Tuning,

        [ValidateNotNullOrEmpty()]
        [string[]] $Scenario,

        [ValidateNotNullOrEmpty()]
        [string[]] $ValueType,

        [ValidateNotNullOrEmpty()]
        [long[]] $PayloadSize,

        [ValidateNotNullOrEmpty()]
        [string] $PayloadContent,

        [long] $StreamCount,

        [ValidateNotNullOrEmpty()]
        [string] $PortShare,

        [Parameter(ParameterSetName = 'ClosedLoop')]
        [ValidateNotNullOrEmpty()]
        [long[]] $Concurrency,

        [Parameter(ParameterSetName = 'ClosedLoop')]
        [ValidateNotNullOrEmpty()]
        [string[]] $ConcurrencyOf,

        [Parameter(ParameterSetName = 'ClosedLoop')]
        [ValidateNotNullOrEmpty()]
        [string[]] $Beside,

        [Parameter(ParameterSetName = 'ClosedLoop')]
        [long] $ClientCount,

        [Parameter(ParameterSetName = 'OpenLoop')]
        [ValidateNotNullOrEmpty()]
        [double[]] $Rate,

        [Parameter(ParameterSetName = 'OpenLoop')]
        [ValidateNotNullOrEmpty()]
        [string] $Slo,

        [Parameter(ParameterSetName = 'OpenLoop')]
        [long] $ConnectionCount,

        [Parameter(ParameterSetName = 'OpenLoop')]
        [ValidateNotNullOrEmpty()]
        [string] $Arrivals,

        [ValidateNotNullOrEmpty()]
        [string] $SlowShare,

        [ValidateNotNullOrEmpty()]
        [string] $SlowTime,

        [ValidateNotNullOrEmpty()]
        [string] $WarmUp,

        [ValidateNotNullOrEmpty()]
        [string] $Effort,

        [long] $LaunchCount,

        [ValidateNotNullOrEmpty()]
        [string] $MaxTime,

        [ValidateNotNullOrEmpty()]
        [string] $WaitQuiet,

        [ValidateNotNullOrEmpty()]
        [string] $Precision,

        [ValidateNotNullOrEmpty()]
        [string] $MeasureTime,

        [ValidateNotNullOrEmpty()]
        [string[]] $Placement,

        [ValidateNotNullOrEmpty()]
        [string] $Threshold,

        [ValidateNotNullOrEmpty()]
        [string] $Confidence,

        [ValidateNotNullOrEmpty()]
        [string] $Python,

        [long] $Seed,

        [switch] $IncludeFloor,

        [ValidateNotNullOrEmpty()]
        [string[]] $Tag,

        [ValidateNotNullOrEmpty()]
        [string] $OutputPath,

        [ValidateNotNullOrEmpty()]
        [string] $Path,

        [switch] $NoClobber
    )

    begin {
        Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet
        $given = [string[]] @($PSBoundParameters.Keys)
        $collected = New-RpcBenchmarkCollection
    }

    process {
        # Only collected here: a Select-Object -First further down the pipeline would skip the end block's finally, were anything started.
        Add-RpcBenchmarkPipelineInput -Collected $collected -Bound $PSBoundParameters -Given $given -InputObject $_
    }

    end {
        $parameters = Merge-RpcBenchmarkParameter -Bound $PSBoundParameters -Collected $collected
        if ($PSCmdlet.MyInvocation.ExpectingInput -and -not ($parameters.ContainsKey('Framework') -or $parameters.ContainsKey('Implementation') -or $parameters.ContainsKey('Plan'))) {
            return
        }
        $file = if ($Path) { Resolve-RpcBenchmarkOutputPath -Path $Path -Cmdlet $PSCmdlet }
        if ($file -and $NoClobber -and (Test-Path -LiteralPath $file)) {
            Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id FileExists -Values $file -TargetObject $file
        }

        $request = ConvertTo-RpcBenchmarkPlan -Parameters $parameters -Cmdlet $PSCmdlet
        $callerCpus = [int[]] @(Get-RpcBenchmarkCallerCpu)
        if ($callerCpus.Count -gt 0) {
            $request['callerCpus'] = $callerCpus
            $callerCores = @(Get-RpcBenchmarkCallerCore)
            if ($callerCores.Count -gt 0) {
                $request['callerCores'] = $callerCores
            }
        }
        foreach ($planned in Invoke-RpcBenchmarkSession -Command plan -Plan $request -CallerCpu $callerCpus -Cmdlet $PSCmdlet) {
            if ($file -and $PSCmdlet.ShouldProcess($file, (Get-RpcBenchmarkMessage).Text.SavePlan)) {
                $reason = Save-RpcBenchmarkText -Path $file -Text (ConvertTo-Json -InputObject $planned.Plan -Depth 20)
                if ($reason) {
                    Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id OutputNotWritable -Values $file, $reason.Message -TargetObject $file -InnerException $reason
                }
                $planned.Path = $file
            }
            $planned
        }
    }
}
