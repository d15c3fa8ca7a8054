function Invoke-RpcBenchmark {
    <#
    .SYNOPSIS
    Measures RPC frameworks on this machine, with real processes and sockets.

    .DESCRIPTION
    Starts a server and a client process for each framework and runtime, lets them take turns, and returns one object for each
    combination of framework, runtime, scenario, size, number of users and placement. Beside each stands the floor: the same exchange
    over a raw socket, what the machine itself costs.

    Frameworks are compared with each other as deployed, server and client on cores of their own, which is what a user of this machine gets: Rank is 1 and
    how many were judged faster, shared by those that are the same or were not told apart; RatioToBest, RatioLow and RatioHigh say how far behind, and
    Verdict what that comes to. What a call costs in CPU time is judged likewise (CpuRank, CpuVerdict). From the standard effort on the same is done
    with server and client on one core, which is what a call costs in work. Where processes cannot be kept on chosen cores, as deployed is where the
    system puts them. The processes are started afresh several times, because two starts of the same program differ. Min and Max, Low and High of a
    figure are its smallest and its largest value over these launches.

    It takes from 20 seconds to three minutes (-Effort Quick), and says what it could not decide; up to five minutes with -Effort Standard.
    New-RpcBenchmarkPlan, and -WhatIf, say how long.

    Objects leave when the run is over: what is done with them runs on the machine that is measured. While it runs, progress shows what is measured and the time left. An
    implementation that fails or is not installed is a non-terminating error or a warning, and the others are still measured; what
    was asked for wrongly ends the command before anything is started. Ctrl+C ends every process, and what was measured until then is kept.

    Every run is also saved as one JSON file; -Verbose says where.

    What is left out is chosen by the engine: all frameworks, all runtimes, all scenarios but Connect, one user, the quick effort. Naming a
    scenario's own setting without -Scenario means that scenario alone: -PayloadSize runs Payload, -StreamCount Stream; both run both.

    What is seldom said is a plan's: New-RpcBenchmarkPlan has every setting, and its object goes through the pipeline, or to -Plan.

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

    .PARAMETER Scenario
    What is called: SimpleCall (a small value there and back), Stream (many values one after the other), Payload (bytes there and back). These three
    without it. Those are measured when they are named: Upload sends the bytes of Payload and gets a short answer; Download asks for them and gets
    them; Connect opens a connection, calls once and closes it, which uses up ports, so it is for a closed loop and one client process. All: every one
    there is.

    .PARAMETER PayloadSize
    The sizes of Payload, Upload and Download in bytes: 1KB, 64KB, 1MB, ... 1 KB is 1024 bytes, as everywhere in PowerShell. Without it, 1 KB, 64 KB,
    1 MB, 10 MB.

    .PARAMETER StreamCount
    How many values a Stream has. Without it, 1000.

    .PARAMETER Concurrency
    The numbers of users that call at the same time, each on a connection of its own and each waiting for its reply. Every number is measured
    separately.

    .PARAMETER Rate
    Open loop, in place of -Concurrency: so many calls per second are started on a schedule, whether or not replies came. Every rate is measured
    separately. Response time counts from the scheduled start, so that waiting for a busy server counts.

    .PARAMETER Slo
    Open loop: looks for the highest rate that holds this objective, a percentile and a time: 'p99=5ms', 'p99.9=250us'.

    .PARAMETER Effort
    How much is spent on certainty: Quick (about 90 s), Standard (about five minutes), Thorough (until intervals are within 1%, an hour at most). It
    stands for the number of launches, placements, confidence, -MaxTime and precision; what is given beside it counts.

    .PARAMETER MaxTime
    The run ends by then with what it has: '90s', '5m', '00:05:00', or a bare number of seconds. Without it, the effort's.

    .PARAMETER WaitQuiet
    First waits until other programs leave the machine alone, so long at most: '10m', '1h', or a bare number of seconds. A machine that stays busy is
    measured all the same, and the run's findings say so. Without it, nothing is waited for.

    .PARAMETER Tag
    Names of your own for this run, by which Get-RpcBenchmarkResult finds it again: at most 20, each of letters, digits, '.', '_' and '-'.

    .PARAMETER OutputPath
    Where the run is saved: a path that ends in .json, or a folder. Without it, RpcBench's folder among the user's data.

    .EXAMPLE
    Invoke-RpcBenchmark

    Measures everything that is installed, with the defaults, in about three minutes.

    .EXAMPLE
    Invoke-RpcBenchmark -Scenario SimpleCall -Effort Quick

    A first look, in about 90 seconds.

    .EXAMPLE
    Invoke-RpcBenchmark -Framework ZeroMQ -PayloadSize 1MB

    How fast ZeroMQ carries a megabyte there and back, on every runtime.

    .EXAMPLE
    Invoke-RpcBenchmark -Framework ZeroMQ, gRPC -Runtime Node -Scenario SimpleCall -Concurrency 1, 8

    Compares two frameworks on Node, for one user and for eight.

    .EXAMPLE
    New-RpcBenchmarkPlan -Framework gRPC -ValueType Int -Concurrency 1, 8, 32 -ClientCount 4 | Invoke-RpcBenchmark

    The load curve of gRPC, with as many as four client processes.

    .EXAMPLE
    New-RpcBenchmarkPlan -Framework ZeroMQ, gRPC -ValueType Int -Precision 2 | Invoke-RpcBenchmark -MaxTime 20m

    Goes on until the intervals are within 2%, or 20 minutes are over.

    .EXAMPLE
    New-RpcBenchmarkPlan -PayloadSize 1MB -Placement AsDeployed, Free -Threshold 10 | Invoke-RpcBenchmark

    Judges the placement as deployed, describes the free one beside it, and takes what differs by less than 10% for the same.

    .EXAMPLE
    Invoke-RpcBenchmark -Framework ZeroMQ, gRPC -Scenario SimpleCall -Rate 500, 1000, 2000

    What calls take when 500, 1,000 and 2,000 are started each second.

    .EXAMPLE
    Invoke-RpcBenchmark -Runtime Node -Scenario SimpleCall -Slo p99=5ms

    The highest rate at which 99 of 100 calls are answered within 5 ms, for each framework.

    .EXAMPLE
    Get-RpcBenchmarkFramework -Runtime Python | Where-Object Available | Invoke-RpcBenchmark -Scenario Stream

    Measures the streams of whatever is installed for Python, in one run.

    .EXAMPLE
    Get-RpcBenchmarkResult | Where-Object Rank -EQ 1 | Invoke-RpcBenchmark -Scenario SimpleCall -Effort Thorough

    Measures again, and longer, what came first in the last run.

    .EXAMPLE
    New-RpcBenchmarkPlan -ValueType Int -Placement AsDeployed | Invoke-RpcBenchmark | Where-Object Rank -EQ 1

    The fastest as deployed, and those that could not be told apart from it.

    .EXAMPLE
    Invoke-RpcBenchmark -Scenario SimpleCall | Sort-Object -Property LatencyP99Us | Select-Object -First 3 -Property Framework, Runtime, LatencyP99Us

    The three with the shortest p99.

    .EXAMPLE
    Invoke-RpcBenchmark -Framework gRPC -Effort Quick -OutputPath ./grpc.json | Export-Csv -Path ./grpc.csv -NoTypeInformation

    Keeps the run as JSON and its figures as a table for a spreadsheet.

    .EXAMPLE
    Invoke-RpcBenchmark -Scenario SimpleCall -Tag before-upgrade

    Gives the run a name, to compare with later: Get-RpcBenchmarkResult -Tag before-upgrade.

    .EXAMPLE
    Invoke-RpcBenchmark -AdapterPath ./examples/adapters/http-python -Framework Http, ZeroMQ -Runtime Python -Effort Quick

    Compares plain HTTP, for which the repository has an adapter as an example, with ZeroMQ.

    .EXAMPLE
    New-RpcBenchmarkPlan -Framework gRPC -PayloadSize 1KB, 1MB -Effort Quick -Path ./grpc.json
    Invoke-RpcBenchmark -Plan ./grpc.json -OutputPath ./results

    Writes down once what is to be measured, and measures it now and, from a scheduled task, every night.

    .EXAMPLE
    New-RpcBenchmarkRuntime -Name grpc-old -Package '@grpc/grpc-js=1.10.0'
    Invoke-RpcBenchmark -AgainstRuntime grpc-old -Scenario SimpleCall

    Compares two releases of gRPC for Node, which take turns with each other.

    .INPUTS
    System.String, or an object with the properties Framework (or Name), Runtime, Api, AdapterPath and, of a result, Tuning, or RpcBench.Plan, or a file that holds one.

    .OUTPUTS
    RpcBench.Result. Latencies are in microseconds; UsPerCall, all the time of the calls over their number, is what is judged; Rank and Verdict are null where
    nothing is; Detail holds the whole cell, with its histograms.

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
