function New-RpcBenchmarkPlan {
    <#
    .SYNOPSIS
    Shows what a run would measure and how long it would take, and saves it.

    .DESCRIPTION
    Has all settings: those of Invoke-RpcBenchmark and the less common ones. It shows what they mean on this machine: the groups, the implementations
    in each, the number of launches, and an estimate of the time. Nothing is started or measured. Invalid parameters are the same errors as with
    Invoke-RpcBenchmark.

    Pipe the object to Invoke-RpcBenchmark. With -Path the plan is also saved as JSON. The file contains every default, so that it means the same
    later, with another version, and on the command line (rpcbench run --plan). What depends on the machine (the available runtimes and placements)
    and the seed are left open unless you give them.

    .PARAMETER Plan
    Saved plans to run: objects of New-RpcBenchmarkPlan, or paths of files that it saved; also from the pipeline. Several plans are combined into one
    run. Other parameters override them.

    .PARAMETER Framework
    The frameworks: RPyC, ZeroMQ, gRPC, or Tcp, the floor itself. From the pipeline: names, or objects of Get-RpcBenchmarkFramework and
    Get-RpcBenchmarkResult. Each object stands for one implementation (framework, runtime and API; for a result also its tuning), and the run measures
    only those. Lists given as parameters are combined: every framework on every runtime with every API.

    .PARAMETER Runtime
    The language that both sides run in: Python, Node. Without it, an object from the pipeline uses its own.

    .PARAMETER Api
    Async: asyncio or promises. Sync: blocking calls with a thread for each user, in Python only. All: both. Without it, Async; an object from the
    pipeline uses its own.

    .PARAMETER Endpoint
    Running servers from Start-RpcBenchmarkServer, possibly on another machine. Only their clients run here, instead of what -Framework and similar
    parameters select. Described only, without verdicts.

    .PARAMETER AdapterPath
    Folders with frameworks of your own, each with an rpcbench-adapter.json (see docs/adapters.md). Without -Framework they are measured together with
    all others. RpcBench runs the programs that these folders name, so use only folders that you trust. An object from Get-RpcBenchmarkFramework
    brings its own folder.

    .PARAMETER AgainstRuntime
    Runtimes of New-RpcBenchmarkRuntime that are measured in the same run as today's and alternate with them. RuntimeName and FrameworkVersion of a
    result tell them apart. Without -Framework and -Runtime, everything that they contain is measured.

    .PARAMETER Baseline
    A baseline of Set-RpcBenchmarkBaseline. Its versions are built again and measured in the same run as today's. Its plan supplies whatever you do
    not specify. If they cannot be built, a warning says why, and the run continues without them.

    .PARAMETER Tuning
    Default: the framework with its default options. Tuned: with a published list of options; docs/variants.md gives the reasons and measured effects,
    and Get-RpcBenchmarkFramework lists them. All: both, which alternate in one run. Without it, Default.

    .PARAMETER Scenario
    What is called: SimpleCall (a small value there and back), Stream (many values one after the other), Payload (bytes there and back). Without it,
    these three. The others are measured only if you name them: Upload sends the bytes of Payload and gets a short answer. Download sends a short
    request and gets those bytes. Connect opens a connection, calls once and closes it; because this uses up ports, it needs a closed loop and one
    client process. All: every scenario.

    .PARAMETER ValueType
    What SimpleCall carries: Int, Text. Without it, both.

    .PARAMETER PayloadSize
    The sizes of Payload, Upload and Download in bytes, such as 1KB, 64KB, 1MB. 1 KB is 1024 bytes, as always in PowerShell. Without it, 1 KB, 64 KB,
    1 MB, 10 MB.

    .PARAMETER PayloadContent
    What payloads are made of: Random (does not compress), Text (compresses as text does), Zero. Without it, Random.

    .PARAMETER StreamCount
    How many values a Stream has. Without it, 1000.

    .PARAMETER PortShare
    The share of the machine's ports that Connect may hold at a time: 20 is 20%. Lower it if other programs open many connections, too. Without it,
    half.

    .PARAMETER Concurrency
    The numbers of users that call at the same time. Each user has its own connection and waits for each reply. Every number is measured separately.

    .PARAMETER ConcurrencyOf
    The numbers of users of a scenario, if they differ from -Concurrency: 'SimpleCall=1', 'SimpleCall=8'.

    .PARAMETER Beside
    Additional rows: Sync (Python's blocking API, in SimpleCall with one user), Tuned (where it changes a cell by more than a factor of two), None.
    Without it, both, unless -Api, -Tuning or an implementation is named.

    .PARAMETER ClientCount
    The number of client processes over which the users are distributed, as evenly as possible. At most the largest -Concurrency; a smaller number of
    users gets one process each. All of them count calls in the same window of time. For loads that one process cannot generate; not for Connect.
    Without it, 1.

    .PARAMETER Rate
    Open loop, instead of -Concurrency: this many calls per second start on a schedule, whether or not replies have arrived. Every rate is measured
    separately. Response time counts from the scheduled start, so it includes waiting for a busy server.

    .PARAMETER Slo
    Open loop: finds the highest rate that meets this objective, a percentile and a time: 'p99=5ms', 'p99.9=250us'.

    .PARAMETER ConnectionCount
    Open loop: the number of connections that the calls share; a call waits for a free one. Without it, 8.

    .PARAMETER Arrivals
    Open loop: when calls start, Constant (at even intervals) or Poisson (at random, as many independent users do). Without it, Poisson.

    .PARAMETER SlowShare
    The share of calls, except streams, that servers answer late: 1 is 1%. The effect on calls behind a slow one shows at the 99th percentile, under
    load and with -Slo. Without it, 1% if -SlowTime is given, otherwise none.

    .PARAMETER SlowTime
    How late the calls of -SlowShare are: '5ms', or a number of seconds. Without it, 5 ms if -SlowShare is given.

    .PARAMETER WarmUp
    How many calls are made before any call counts: Full (until the runtime's compiler is done) or Short (a few hundred). Short only shows within
    seconds that everything works; its results are unfit. Without it, Full.

    .PARAMETER Effort
    How much time is spent on certainty: Quick (about 90 s), Standard (about five minutes), Thorough (until intervals are within 1%, at most an hour).
    It sets the number of launches, the placements, confidence, -MaxTime and precision; parameters for these override it.

    .PARAMETER LaunchCount
    How many times the processes are started afresh in the placements with verdicts. -MeasureTime is divided among these launches. Without it, the
    effort's.

    .PARAMETER MaxTime
    The time limit: the run then ends with the results so far: '90s', '5m', '00:05:00', or a number of seconds. Without it, the effort's.

    .PARAMETER WaitQuiet
    First waits until other programs leave the machine alone, at most this long: '10m', '1h', or a number of seconds. If the machine stays busy, the
    run starts anyway, and its findings say so. Without it, the run does not wait.

    .PARAMETER Precision
    Keeps starting the processes afresh until the interval of every comparison is within this share of its ratio: 2 is 2%, and so are '2%' and the
    fraction 0.02. The run never ends before its launches are done, and never continues after -MaxTime.

    .PARAMETER MeasureTime
    How long each result is measured: '500ms', '5s', '2m', '00:00:05', or a number of seconds. Without it, what -MaxTime allows.

    .PARAMETER Placement
    Which cores the processes run on: AsDeployed (server and client on separate cores: what a user of this machine gets), OneCore (both on one core:
    the work of a call), Free (wherever the system puts them). The first two give verdicts, Free is only described. Without it, the effort's:
    AsDeployed, and from Standard on also OneCore.

    .PARAMETER Threshold
    The difference that does not matter, as a share: 3 is 3%, and so are '3%' and the fraction 0.03. Two cells are Same if they differ by less with
    the run's confidence. Without it, 3%.

    .PARAMETER Confidence
    The joint confidence of all verdicts and intervals, as a share: 99 is 99%, and so are '99%' and the fraction 0.99. At 99%, at most 1 run in 100
    has a false verdict. Without it, the effort's: 95% for Quick, otherwise 99%.

    .PARAMETER Python
    The interpreter of the Python workers: a path, or a name on the path. No other is tried. Without it, the first of these that has the packages:
    RPCBENCH_PYTHON, an active virtual or conda environment, the one set with Install-RpcBenchmarkRuntime -Python, RpcBench's own environment, the
    launcher py or python3.

    .PARAMETER Seed
    The seed of the order of turns and of the payload's bytes. Use it to repeat a run in the same order.

    .PARAMETER IncludeFloor
    Also returns the floor's results as objects.

    .PARAMETER Tag
    Tags for this run, by which Get-RpcBenchmarkResult can find it: at most 20, each of letters, digits, '.', '_' and '-'.

    .PARAMETER OutputPath
    Where the run is saved: a path that ends in .json, or a folder. Without it, RpcBench's folder among the user's data.

    .PARAMETER Path
    The file to save the plan in. An existing file is replaced.

    .PARAMETER NoClobber
    Does not replace an existing file: that is an error.

    .EXAMPLE
    New-RpcBenchmarkPlan

    Shows what Invoke-RpcBenchmark does without parameters.

    .EXAMPLE
    New-RpcBenchmarkPlan -Framework ZeroMQ, gRPC -PayloadSize 1KB, 1MB -Effort Quick -Path ./payload.json

    Saves a plan for payloads.

    .EXAMPLE
    $plan = New-RpcBenchmarkPlan -Scenario Stream -MaxTime 10m
    $plan.Group | Sort-Object -Property Duration -Descending
    $plan | Invoke-RpcBenchmark

    Shows which groups take the most time, then runs the plan.

    .EXAMPLE
    New-RpcBenchmarkPlan -Plan ./payload.json -Runtime Node

    Reads a saved plan, and changes one setting.

    .INPUTS
    System.String; an object with the properties Framework (or Name), Runtime, Api and AdapterPath; RpcBench.Plan; or the file of a plan.

    .OUTPUTS
    RpcBench.Plan: Summary, Duration, Group, Plan and Detail, and the resulting settings under the names of the parameters (Framework, Runtime, Api,
    ...). Duration is an estimate, Group has the groups, Plan is what is saved, and Detail is the engine's complete answer.

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
