function Invoke-RpcBenchmark {
    <#
    .SYNOPSIS
    Measures RPC frameworks on this machine, with real processes and sockets.

    .DESCRIPTION
    For each framework and runtime, starts a server and a client process, alternates between them, and returns one object for each combination of
    framework, runtime, scenario, size, number of users and placement. Each object also has the floor: the same exchange over a raw socket, which is
    what the machine itself costs.

    Frameworks are compared as deployed, with server and client on separate cores, which is what a user of this machine gets. Rank is 1 plus the
    number of implementations judged faster; those that are the same, or that the run could not tell apart, share a rank. RatioToBest, RatioLow and
    RatioHigh compare with the best, and Verdict is the result. CPU time per call is judged in the same way (CpuRank, CpuVerdict). With Standard and
    Thorough effort, everything is also compared with server and client on one core, which shows the work of a call. If processes cannot be kept on
    chosen cores, the system places them. The processes are started several times, because two starts of the same program differ. Min and Max, or Low
    and High, of a figure are its smallest and largest value over these launches.

    The defaults take three to five minutes if everything is installed, and a single scenario with -Effort Quick takes about 90 seconds.
    New-RpcBenchmarkPlan and -WhatIf estimate the time.

    Objects are returned at the end of the run, because whatever processes them would disturb the measurement. Meanwhile, progress shows what is
    measured and the time left. If an implementation fails or is not installed, that is a non-terminating error or a warning, and the others are still
    measured. Invalid parameters end the command before anything is started. Ctrl+C ends every process and keeps what was measured so far.

    Every run is also saved as one JSON file; -Verbose shows its path.

    Parameters that you leave out are chosen by the engine: all frameworks, all runtimes, the scenarios SimpleCall, Stream and Payload, one user,
    Quick effort. A parameter of a scenario selects that scenario if -Scenario is not given: -PayloadSize runs only Payload, -StreamCount only Stream,
    and both run both.

    Less common settings belong to a plan: New-RpcBenchmarkPlan has all of them. Pipe its object to this cmdlet, or use -Plan.

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

    .PARAMETER Scenario
    What is called: SimpleCall (a small value there and back), Stream (many values one after the other), Payload (bytes there and back). Without it,
    these three. The others are measured only if you name them: Upload sends the bytes of Payload and gets a short answer. Download sends a short
    request and gets those bytes. Connect opens a connection, calls once and closes it; because this uses up ports, it needs a closed loop and one
    client process. All: every scenario.

    .PARAMETER PayloadSize
    The sizes of Payload, Upload and Download in bytes, such as 1KB, 64KB, 1MB. 1 KB is 1024 bytes, as always in PowerShell. Without it, 1 KB, 64 KB,
    1 MB, 10 MB.

    .PARAMETER StreamCount
    How many values a Stream has. Without it, 1000.

    .PARAMETER Concurrency
    The numbers of users that call at the same time. Each user has its own connection and waits for each reply. Every number is measured separately.

    .PARAMETER Rate
    Open loop, instead of -Concurrency: this many calls per second start on a schedule, whether or not replies have arrived. Every rate is measured
    separately. Response time counts from the scheduled start, so it includes waiting for a busy server.

    .PARAMETER Slo
    Open loop: finds the highest rate that meets this objective, a percentile and a time: 'p99=5ms', 'p99.9=250us'.

    .PARAMETER Effort
    How much time is spent on certainty: Quick (about 90 s), Standard (about five minutes), Thorough (until intervals are within 1%, at most an hour).
    It sets the number of launches, the placements, confidence, -MaxTime and precision; parameters for these override it.

    .PARAMETER MaxTime
    The time limit: the run then ends with the results so far: '90s', '5m', '00:05:00', or a number of seconds. Without it, the effort's.

    .PARAMETER WaitQuiet
    First waits until other programs leave the machine alone, at most this long: '10m', '1h', or a number of seconds. If the machine stays busy, the
    run starts anyway, and its findings say so. Without it, the run does not wait.

    .PARAMETER Tag
    Tags for this run, by which Get-RpcBenchmarkResult can find it: at most 20, each of letters, digits, '.', '_' and '-'.

    .PARAMETER OutputPath
    Where the run is saved: a path that ends in .json, or a folder. Without it, RpcBench's folder among the user's data.

    .EXAMPLE
    Invoke-RpcBenchmark

    Measures everything that is installed, with the defaults, in three to five minutes.

    .EXAMPLE
    Invoke-RpcBenchmark -Scenario SimpleCall -Effort Quick

    A first look, in about 90 seconds.

    .EXAMPLE
    Invoke-RpcBenchmark -Framework ZeroMQ -PayloadSize 1MB

    How fast ZeroMQ carries a megabyte there and back, on every runtime.

    .EXAMPLE
    Invoke-RpcBenchmark -Framework ZeroMQ, gRPC -Runtime Node -Scenario SimpleCall -Concurrency 1, 8

    Compares two frameworks on Node, with one user and with eight.

    .EXAMPLE
    New-RpcBenchmarkPlan -Framework gRPC -ValueType Int -Concurrency 1, 8, 32 -ClientCount 4 | Invoke-RpcBenchmark

    Measures the load curve of gRPC, with up to four client processes.

    .EXAMPLE
    Invoke-RpcBenchmark -Framework ZeroMQ, gRPC -Scenario SimpleCall -Rate 500, 1000, 2000

    Shows the latency when 500, 1,000 and 2,000 calls are started each second.

    .EXAMPLE
    Invoke-RpcBenchmark -Runtime Node -Scenario SimpleCall -Slo p99=5ms

    Finds the highest rate at which the 99th percentile is at most 5 ms, for each framework.

    .EXAMPLE
    Get-RpcBenchmarkFramework -Runtime Python | Where-Object Available | Invoke-RpcBenchmark -Scenario Stream

    Measures the streams of everything that is installed for Python, in one run.

    .EXAMPLE
    Get-RpcBenchmarkResult | Where-Object Rank -EQ 1 | Invoke-RpcBenchmark -Scenario SimpleCall -Effort Thorough

    Measures what came first in earlier runs again, for longer.

    .EXAMPLE
    Invoke-RpcBenchmark -Scenario SimpleCall | Sort-Object -Property LatencyP99Us | Select-Object -First 3 -Property Framework, Runtime, LatencyP99Us

    Shows the three with the lowest 99th percentile.

    .EXAMPLE
    Invoke-RpcBenchmark -Scenario SimpleCall -Tag before-upgrade

    Gives the run a tag, to find it later: Get-RpcBenchmarkResult -Tag before-upgrade.

    .EXAMPLE
    Invoke-RpcBenchmark -AdapterPath ./examples/adapters/http-python -Framework Http, ZeroMQ -Runtime Python -Effort Quick

    Compares plain HTTP with ZeroMQ. The repository has an example adapter for HTTP.

    .EXAMPLE
    New-RpcBenchmarkPlan -Framework gRPC -PayloadSize 1KB, 1MB -Effort Quick -Path ./grpc.json
    Invoke-RpcBenchmark -Plan ./grpc.json -OutputPath ./results

    Saves a plan, and measures it. A scheduled task can measure the same plan every night.

    .EXAMPLE
    New-RpcBenchmarkRuntime -Name grpc-old -Package '@grpc/grpc-js=1.10.0'
    Invoke-RpcBenchmark -AgainstRuntime grpc-old -Scenario SimpleCall

    Compares two releases of gRPC for Node, which alternate in one run.

    .INPUTS
    System.String; an object with the properties Framework (or Name), Runtime, Api, AdapterPath and, for a result, Tuning; RpcBench.Plan; or the file
    of a plan.

    .OUTPUTS
    RpcBench.Result. Latencies are in microseconds. UsPerCall is the mean latency of a call, which verdicts are based on. Rank and Verdict are null if
    there is no verdict. Detail has the whole cell, with its histograms.

    .LINK
    New-RpcBenchmarkPlan

    .LINK
    Get-RpcBenchmarkFramework

    .LINK
    Get-RpcBenchmarkResult
    #>
    [CmdletBinding(DefaultParameterSetName = 'ClosedLoop', SupportsShouldProcess, ConfirmImpact = 'Low', HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.Result')]
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
        [string[]] $Scenario,

        [ValidateNotNullOrEmpty()]
        [long[]] $PayloadSize,

        [long] $StreamCount,

        [Parameter(ParameterSetName = 'ClosedLoop')]
        [ValidateNotNullOrEmpty()]
        [long[]] $Concurrency,

        [Parameter(ParameterSetName = 'OpenLoop')]
        [ValidateNotNullOrEmpty()]
        [double[]] $Rate,

        [Parameter(ParameterSetName = 'OpenLoop')]
        [ValidateNotNullOrEmpty()]
        [string] $Slo,

        [ValidateNotNullOrEmpty()]
        [string] $Effort,

        [ValidateNotNullOrEmpty()]
        [string] $MaxTime,

        [ValidateNotNullOrEmpty()]
        [string] $WaitQuiet,

        [ValidateNotNullOrEmpty()]
        [string[]] $Tag,

        [ValidateNotNullOrEmpty()]
        [string] $OutputPath
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
        # A filter that let nothing through asks for nothing; it does not ask for everything.
        if ($PSCmdlet.MyInvocation.ExpectingInput -and -not ($parameters.ContainsKey('Framework') -or $parameters.ContainsKey('Implementation') -or $parameters.ContainsKey('Plan'))) {
            return
        }

        $request = ConvertTo-RpcBenchmarkPlan -Parameters $parameters -Cmdlet $PSCmdlet
        $callerCpus = [int[]] @(Add-RpcBenchmarkCallerCpu -Plan $request)
        # Who is only asked wants to know what it is and how long it takes, which the engine says; nobody else waits for that.
        $isAsked = $WhatIfPreference -or ($PSBoundParameters.ContainsKey('Confirm') -and $PSBoundParameters['Confirm']) -or $ConfirmPreference -eq 'Low'
        $what = if ($isAsked) { (Invoke-RpcBenchmarkSession -Command plan -Plan $request -CallerCpu $callerCpus -Cmdlet $PSCmdlet).Summary } else { 'rpcbench' }
        if ($what -and $PSCmdlet.ShouldProcess($what, (Get-RpcBenchmarkMessage).Text.Measure)) {
            Invoke-RpcBenchmarkSession -Command run -Plan $request -CallerCpu $callerCpus -Cmdlet $PSCmdlet
        }
    }
}
