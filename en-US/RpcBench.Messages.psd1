# Every error id the module can raise, with its category, and the text of those that the module itself words.
# The engine words its own (it sends message and remedy); what stands here for those is the category alone. What is only
# ever a warning needs none: it passes through under whatever id it has.
@{
    Problems = @{
        # What was asked for
        UnknownFramework        = @{ Category = 'InvalidArgument'; Message = "'{0}' is not a framework.{1}"; Remedy = 'One of: {2}.' }
        UnknownRuntime          = @{ Category = 'InvalidArgument'; Message = "'{0}' is not a runtime.{1}"; Remedy = 'One of: {2}.' }
        UnknownScenario         = @{ Category = 'InvalidArgument' }
        UnknownArgument         = @{ Category = 'InvalidArgument' }
        UnknownApi              = @{ Category = 'InvalidArgument' }
        UnknownVariant          = @{ Category = 'InvalidArgument' }
        UnknownPlacement        = @{ Category = 'InvalidArgument' }
        UnknownEffort           = @{ Category = 'InvalidArgument' }
        UnknownArrivals         = @{ Category = 'InvalidArgument' }
        InvalidPayloadSize      = @{ Category = 'InvalidArgument' }
        PayloadTooLarge         = @{ Category = 'LimitsExceeded' }
        InvalidConcurrency      = @{ Category = 'InvalidArgument' }
        InvalidDuration         = @{ Category = 'InvalidArgument'; Message = "'{0}' is not a duration."; Remedy = "Write a number with ms, s, m or h, as in '500ms' or '5s', a plain number of seconds, or hh:mm:ss." }
        InvalidStreamCount      = @{ Category = 'InvalidArgument' }
        InvalidLaunches         = @{ Category = 'InvalidArgument' }
        InvalidMaxTime          = @{ Category = 'InvalidArgument'; Message = "'{0}' is not a time."; Remedy = "Write a number with ms, s, m or h, as in '90s' or '5m', a plain number of seconds, or hh:mm:ss." }
        MaxTimeTooShort         = @{ Category = 'InvalidArgument' }
        InvalidPrecision        = @{ Category = 'InvalidArgument'; Message = "'{0}' is not a share."; Remedy = "Write a number with pct or %, as in '2pct', or a fraction, as in 0.02." }
        InvalidConfidence       = @{ Category = 'InvalidArgument'; Message = "'{0}' is not a share."; Remedy = "Write a number with pct or %, as in '99pct', or a fraction, as in 0.99." }
        InvalidThreshold        = @{ Category = 'InvalidArgument'; Message = "'{0}' is not a share."; Remedy = "Write a number with pct or %, as in '3pct', or a fraction, as in 0.03." }
        InvalidRate             = @{ Category = 'InvalidArgument' }
        RateWithConcurrency     = @{ Category = 'InvalidArgument' }
        InvalidConnections      = @{ Category = 'InvalidArgument' }
        ConnectionsWithoutRate  = @{ Category = 'InvalidArgument' }
        ArrivalsWithoutRate     = @{ Category = 'InvalidArgument' }
        InvalidSlo              = @{ Category = 'InvalidArgument' }
        InvalidSeed             = @{ Category = 'InvalidArgument' }
        InvalidDeadline         = @{ Category = 'InvalidArgument' }
        NoSuchImplementation    = @{ Category = 'InvalidArgument' }
        NothingToMeasure        = @{ Category = 'InvalidArgument' }
        BadPlan                 = @{ Category = 'InvalidData' }
        BadControl              = @{ Category = 'InvalidData' }
        BadArguments            = @{ Category = 'InvalidArgument' }

        # What is installed
        NodeMissing             = @{ Category = 'NotInstalled'; Message = "Node.js was not found: there is no program 'node' on the path."; Remedy = 'Install Node.js {0} or later, then open a new PowerShell. Windows: winget install OpenJS.NodeJS.LTS. Elsewhere: https://nodejs.org/en/download.' }
        NodeNotStarted          = @{ Category = 'NotInstalled'; Message = "'{0}' could not be started: {1}"; Remedy = 'Check that this is a working Node.js: run it with --version.' }
        NodeTooOld              = @{ Category = 'NotInstalled'; Message = 'Node.js {0} is too old: RpcBench needs {1} or later.'; Remedy = 'Install a newer Node.js, then open a new PowerShell. Windows: winget install OpenJS.NodeJS.LTS. Elsewhere: https://nodejs.org/en/download.' }
        EngineNotBuilt          = @{ Category = 'NotInstalled'; Message = "The engine has not been built: there is no file '{0}'."; Remedy = 'In the folder {1}, run: ./build.ps1' }
        PythonMissing           = @{ Category = 'NotInstalled' }
        PackageMissing          = @{ Category = 'NotInstalled' }
        NotImplemented          = @{ Category = 'NotImplemented' }
        SetupFailed             = @{ Category = 'NotInstalled' }
        PlacementUnavailable    = @{ Category = 'ResourceUnavailable' }
        JobObjectUnavailable    = @{ Category = 'ResourceUnavailable'; Message = 'Windows gave the run no job object: {0}'; Remedy = 'The run goes on, and its processes still end themselves with it. If PowerShell is killed, see in Task Manager that none is left.' }
        PlacementFailed         = @{ Category = 'ResourceUnavailable' }

        # What happened while measuring
        ServerNotReady          = @{ Category = 'OperationTimeout' }
        WorkerTimedOut          = @{ Category = 'OperationTimeout' }
        CallTimedOut            = @{ Category = 'OperationTimeout' }
        WorkerExited            = @{ Category = 'OperationStopped' }
        WorkerProtocol          = @{ Category = 'ProtocolError' }
        WorkerError             = @{ Category = 'InvalidResult' }
        Interrupted             = @{ Category = 'OperationStopped' }
        DeadlineReached         = @{ Category = 'OperationTimeout' }
        WrongAnswer             = @{ Category = 'InvalidResult' }
        CallFailed              = @{ Category = 'InvalidResult' }
        ConnectionFailed        = @{ Category = 'ConnectionError' }
        ConnectionCountMismatch = @{ Category = 'InvalidResult' }
        GeneratorCannotPace     = @{ Category = 'LimitsExceeded' }
        OutputNotWritable       = @{ Category = 'WriteError'; Message = "'{0}' is not a place in a file system."; Remedy = 'Give a folder, or a path that ends in .json.' }

        # What the engine said, or did not say
        UnsupportedVersion      = @{ Category = 'ProtocolError'; Message = '{0} version {1} is newer than {2}, the newest that this RpcBench understands.'; Remedy = 'Update the RpcBench module, or run ./build.ps1 so that module and engine are of one version.' }
        BadEvent                = @{ Category = 'ProtocolError'; Message = 'The engine sent a line that is not an event: {0}'; Remedy = 'Run ./build.ps1 so that module and engine are of one version.' }
        BadResult               = @{ Category = 'InvalidData'; Message = 'This is not a result of RpcBench: {0}'; Remedy = 'Choose a file that a run of RpcBench wrote.' }
        InternalError           = @{ Category = 'InvalidOperation' }
        EngineFailed            = @{ Category = 'InvalidResult'; Message = 'The engine ended before the run did (exit code {0}).{1}'; Remedy = 'Run: node "{2}" doctor' }
    }

    Text     = @{
        DidYouMean       = ' Did you mean {0}?'
        EngineLastWords  = ' Its last words: {0}'
        NotJson          = 'it is not JSON'
        ProgressActivity = 'RpcBench'
        Measure          = 'Measure'
        RunKept          = 'What was measured is kept in {0}.'
        Warning          = '{0} [{1}]'
        CpuNotOffered    = 'CPU {0} is not among those that this PowerShell may choose from'
    }

    # The engine speaks to users of its command line; these are the same commands here. Options are turned into parameters by rule.
    Commands = @{
        'rpcbench doctor' = 'Get-RpcBenchmarkFramework'
    }
}
