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
        AdapterNotFound         = @{ Category = 'ObjectNotFound'; Message = "There is no adapter in '{0}': {1}"; Remedy = 'Give with -AdapterPath a folder that holds an rpcbench-adapter.json; docs/adapters.md says what stands in it.' }
        AdapterInvalid          = @{ Category = 'InvalidData' }
        AdapterNameTaken        = @{ Category = 'ResourceExists' }
        FileExists              = @{ Category = 'ResourceExists'; Message = "The file '{0}' is there already."; Remedy = 'Choose another path, or leave -NoClobber away.' }
        PlanNotReadable         = @{ Category = 'ReadError'; Message = "The plan '{0}' cannot be read: {1}"; Remedy = 'Give an object of New-RpcBenchmarkPlan, or the path of a file that it saved.' }
        PlanConflict            = @{ Category = 'InvalidArgument' }
        BadPlan                 = @{ Category = 'InvalidData'; Message = "'{0}' is not a plan: {1}"; Remedy = 'Give an object of New-RpcBenchmarkPlan, or the path of a file that it saved.' }
        BadControl              = @{ Category = 'InvalidData' }
        BadArguments            = @{ Category = 'InvalidArgument' }

        # What is installed
        LanguageModeNotFull     = @{ Category = 'PermissionDenied'; Message = 'RpcBench cannot run here: this PowerShell lets scripts it does not trust use only a part of the language (constrained language mode).'; Remedy = 'Use rpcbench.cmd in the folder of the module, which needs no PowerShell, or install a copy of the module signed by a publisher that your policy trusts.' }
        NodeMissing             = @{ Category = 'NotInstalled'; Message = "Node.js was not found: there is no program 'node' on the path."; Remedy = 'Install Node.js {0} or later, then open a new PowerShell. Windows: winget install OpenJS.NodeJS.LTS. Elsewhere: https://nodejs.org/en/download.' }
        NodeNotStarted          = @{ Category = 'NotInstalled'; Message = "'{0}' could not be started: {1}"; Remedy = 'Check that this is a working Node.js: run it with --version.' }
        NodeTooOld              = @{ Category = 'NotInstalled'; Message = 'Node.js {0} is too old: RpcBench needs {1} or later.'; Remedy = 'Install a newer Node.js, then open a new PowerShell. Windows: winget install OpenJS.NodeJS.LTS. Elsewhere: https://nodejs.org/en/download.' }
        EngineNotBuilt          = @{ Category = 'NotInstalled'; Message = "The engine has not been built: there is no file '{0}'."; Remedy = 'In the folder {1}, run: ./build.ps1' }
        PythonMissing           = @{ Category = 'NotInstalled' }
        PackageMissing          = @{ Category = 'NotInstalled' }
        NotImplemented          = @{ Category = 'NotImplemented' }
        SetupFailed             = @{ Category = 'NotInstalled' }
        PlacementUnavailable    = @{ Category = 'ResourceUnavailable' }
        PlacementFailed         = @{ Category = 'ResourceUnavailable' }

        # What happened while measuring
        ServerNotReady          = @{ Category = 'OperationTimeout' }
        WorkerTimedOut          = @{ Category = 'OperationTimeout' }
        CallTimedOut            = @{ Category = 'OperationTimeout' }
        WorkerNotStarted        = @{ Category = 'OpenError' }
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
        ProcessLeft             = @{ Category = 'ResourceExists'; Message = 'Process {0}, {1}, outlived its run. It has been told to end.'; Remedy = 'Look whether it is gone: Get-Process -Id {0}. If this comes again, please report it.' }
        ProcessNotEnded         = @{ Category = 'CloseError'; Message = 'Process {0}, {1}, could not be ended.'; Remedy = 'It may belong to another user: run Stop-RpcBenchmark again as an administrator.' }
        RunNotFound             = @{ Category = 'ObjectNotFound'; Message = "There is no run '{0}' under way, and none that was interrupted."; Remedy = 'Look which there are: Stop-RpcBenchmark -WhatIf -Force.' }
        PortLeft                = @{ Category = 'ResourceExists'; Message = 'Port {0}, of {1}, is still listened on after the run.'; Remedy = 'Look who does: on Windows Get-NetTCPConnection -LocalPort {0}, elsewhere ss -ltnp.' }
        OutputNotWritable       = @{ Category = 'WriteError'; Message = "'{0}' cannot be written: {1}"; Remedy = 'Give a place in a file system that you may write to.' }

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
        SavePlan         = 'Save the plan'
        StopRun          = 'End what is left of the run'
        RunGoesOn        = 'Run {0} is under way; -Force ends it.'
        NoFileSystem     = 'it is not a place in a file system.'
        RunKept          = 'What was measured is kept in {0}.'
        Warning          = '{0} [{1}]'
        CpuNotOffered    = 'CPU {0} is not among those that this PowerShell may choose from'
    }

    # The engine speaks to users of its command line; these are the same commands here. Options are turned into parameters by rule.
    Commands = @{
        'rpcbench doctor' = 'Get-RpcBenchmarkFramework'
    }
}
