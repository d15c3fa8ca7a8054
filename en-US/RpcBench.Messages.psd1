# Every error id that the module itself raises, with its category and text. The engine words its own: it sends category, message and remedy.
@{
    Problems = @{
        # What was asked for
        UnknownSetting          = @{ Category = 'InvalidArgument'; Message = "'{0}' is not a setting."; Remedy = 'One of: {1}.' }
        NothingToRemove         = @{ Category = 'InvalidArgument'; Message = 'It was not said which runs to remove.'; Remedy = 'Give -RunId, -Path, -Tag, -Before or -After; -RunId * means all in the folder of RpcBench.' }
        AdapterNotFound         = @{ Category = 'ObjectNotFound'; Message = "There is no adapter in '{0}': {1}"; Remedy = 'Give with -AdapterPath a folder that holds an rpcbench-adapter.json; docs/adapters.md says what stands in it.' }
        FileExists              = @{ Category = 'ResourceExists'; Message = "The file '{0}' is there already."; Remedy = 'Choose another path, or leave -NoClobber away.' }
        InvalidPattern          = @{ Category = 'InvalidArgument'; Message = "'{0}' is no name and no pattern of names."; Remedy = 'Close its bracket, or write it as a name: [WildcardPattern]::Escape() does.' }
        PlanNotReadable         = @{ Category = 'ReadError'; Message = "The plan '{0}' cannot be read: {1}"; Remedy = 'Give an object of New-RpcBenchmarkPlan, or the path of a file that it saved.' }
        BadPlan                 = @{ Category = 'InvalidData'; Message = "'{0}' is not a plan: {1}"; Remedy = 'Give an object of New-RpcBenchmarkPlan, or the path of a file that it saved.' }
        InvalidDataFolder       = @{ Category = 'InvalidArgument'; Message = "The environment variable RPCBENCH_DATA is '{0}', which is not an absolute path."; Remedy = "Set it to the absolute path of the folder for RpcBench's data, or remove it: Remove-Item Env:RPCBENCH_DATA" }

        # What is installed
        BaselineOneRun          = @{ Category = 'InvalidArgument'; Message = "The baseline '{0}' cannot be several runs: {1}."; Remedy = 'Give the objects of one run, or its id.' }
        RuntimePlace            = @{ Category = 'InvalidArgument'; Message = "'{0}' cannot be a runtime: {1}"; Remedy = 'Give the path of a folder or of an interpreter.' }
        LanguageModeNotFull     = @{ Category = 'PermissionDenied'; Message = 'RpcBench cannot run here: this PowerShell lets scripts it does not trust use only a part of the language (constrained language mode).'; Remedy = 'Use rpcbench.cmd in the folder of the module, which needs no PowerShell, or install a copy of the module signed by a publisher that your policy trusts.' }
        NodeMissing             = @{ Category = 'NotInstalled'; Message = "Node.js was not found: there is no program 'node' on the path."; Remedy = 'Install Node.js {0} or later, then open a new PowerShell. Windows: winget install OpenJS.NodeJS.LTS. Elsewhere: https://nodejs.org/en/download.' }
        NodeNotStarted          = @{ Category = 'NotInstalled'; Message = "'{0}' could not be started: {1}"; Remedy = 'Check that this is a working Node.js: run it with --version.' }
        NodeTooOld              = @{ Category = 'NotInstalled'; Message = 'Node.js {0} is too old: RpcBench needs {1} or later.'; Remedy = 'Install a newer Node.js, then open a new PowerShell. Windows: winget install OpenJS.NodeJS.LTS. Elsewhere: https://nodejs.org/en/download.' }
        EngineNotBuilt          = @{ Category = 'NotInstalled'; Message = "The engine has not been built: there is no file '{0}'."; Remedy = 'Install the module again; in a clone, in the folder {1}, run: ./build.ps1' }
        JobObjectUnavailable    = @{ Category = 'ResourceUnavailable'; Message = 'Windows gave the run no job object: {0}'; Remedy = 'The run goes on, and its processes still end themselves with it. If PowerShell is killed, see in Task Manager that none is left.' }

        # What happened while measuring
        ProcessLeft             = @{ Category = 'ResourceExists'; Message = 'Process {0}, {1}, outlived its run. It has been told to end.'; Remedy = 'Look whether it is gone: Get-Process -Id {0}. If this comes again, please report it.' }
        ProcessNotEnded         = @{ Category = 'CloseError'; Message = 'Process {0}, {1}, could not be ended.'; Remedy = 'It may belong to another user: run Stop-RpcBenchmarkRun again as an administrator.' }
        RunUnderWay             = @{ Category = 'ResourceBusy'; Message = "The run '{0}' is under way, so its file is not removed."; Remedy = 'Wait for it, or end it: Stop-RpcBenchmarkRun -RunId {0} -Force.' }
        EmptyPath               = @{ Category = 'InvalidArgument'; Message = 'An empty path was given.'; Remedy = 'Give another one with -Path, or leave it out. A variable that is not set makes an empty path.' }
        NotAResult              = @{ Category = 'InvalidArgument'; Message = "'{0}' is not a result: it has no RunId and CellId."; Remedy = 'Give objects of Invoke-RpcBenchmark or Get-RpcBenchmarkResult.' }
        RunNotFound             = @{ Category = 'ObjectNotFound'; Message = "There is no run '{0}' under way, and none that was interrupted."; Remedy = 'Look which there are: Get-RpcBenchmarkRun -State Running, Interrupted.' }
        PortLeft                = @{ Category = 'ResourceExists'; Message = 'Port {0}, of {1}, is still listened on after the run.'; Remedy = 'Look who does: on Windows Get-NetTCPConnection -LocalPort {0}, elsewhere ss -ltnp.' }
        HomeMissing             = @{ Category = 'ResourceUnavailable'; Message = "There is no place for RpcBench's data: this user has no home folder, and none of these environment variables is an absolute path: {0}."; Remedy = "Set the environment variable RPCBENCH_DATA to the folder for RpcBench's data, or one of {0}." }
        OutputNotWritable       = @{ Category = 'WriteError'; Message = "'{0}' cannot be written: {1}"; Remedy = 'Give a place in a file system that you may write to.' }

        # Firewall
        InvalidPort             = @{ Category = 'InvalidArgument'; Message = '{0} is not a TCP port.'; Remedy = 'Give a whole number from 1 to 65535.' }
        InvalidAddress          = @{ Category = 'InvalidArgument'; Message = "'{0}' is not an address."; Remedy = 'Give an address as 10.0.0.5; for those who may connect also a network as 10.0.0.0/24, a range as 10.0.0.5-10.0.0.9, LocalSubnet, or Any.' }
        AddressNotHere          = @{ Category = 'InvalidArgument'; Message = '{0} is not an address of this machine.'; Remedy = 'See which there are: on Windows ipconfig, elsewhere ip address.' }
        ProgramNotFound         = @{ Category = 'ObjectNotFound'; Message = "There is no program '{0}'."; Remedy = 'Give the path of the file that listens, such as the one of node.exe.' }
        NotElevated             = @{ Category = 'PermissionDenied'; Message = 'Only an elevated PowerShell may change the firewall; nothing was changed.'; Remedy = 'Start one: Start-Process {0} -Verb RunAs. There type: {1}' }
        NoWindowsFirewall       = @{ Category = 'NotImplemented'; Message = 'RpcBench changes no firewall but the one of Windows. If there is one here, TCP port {0} has to be open for {1}.'; Remedy = 'As root, one of these. {2}' }
        FirewallRuleExists      = @{ Category = 'ResourceExists'; Message = "The firewall has a rule '{0}' already."; Remedy = 'If what it was for has ended: Remove-RpcBenchmarkFirewallRule -RuleName {0}. Otherwise serve on another port than {1}.' }
        FirewallRuleNotFound    = @{ Category = 'ObjectNotFound'; Message = "The firewall has no rule '{0}' of RpcBench."; Remedy = 'See which there are: Get-NetFirewallRule -Group RpcBench' }
        FirewallRuleFailed      = @{ Category = 'WriteError'; Message = "The firewall rule '{0}' could not be made: {1}"; Remedy = 'Look whether the service of the firewall runs (Get-Service mpssvc), and whether group policy allows rules of this machine.' }
        FirewallRuleNotRemoved  = @{ Category = 'WriteError'; Message = "The firewall rule '{0}' could not be removed: {1}"; Remedy = 'Try it again in an elevated PowerShell.' }

        # Scheduled tasks
        InvalidTaskName         = @{ Category = 'InvalidArgument'; Message = "'{0}' cannot be the name of a task."; Remedy = 'Give letters, digits, dots, dashes and underscores, 50 at most; without a folder, for it goes to \RpcBench\ anyway, and no word that Windows takes for a device, such as NUL.' }
        NoScheduledTasks        = @{ Category = 'NotImplemented'; Message = 'Only Windows has the Task Scheduler.'; Remedy = 'For cron and systemd see {0}.' }
        TaskNeverRuns           = @{ Category = 'InvalidArgument'; Message = "None of the triggers of the task '{0}' can ever fire."; Remedy = 'Give a trigger that is enabled and not over, such as New-ScheduledTaskTrigger -Daily -At 3am.' }
        TaskExists              = @{ Category = 'ResourceExists'; Message = "There is a task '{0}' already."; Remedy = 'Replace it with -Force, or remove it: Unregister-ScheduledTask -TaskPath \RpcBench\ -TaskName {0}' }
        TaskFileNotSafe         = @{ Category = 'SecurityError'; Message = 'Accounts with fewer rights than the one that runs the task could change what it runs: {0}.'; Remedy = 'Keep its files where that account and administrators alone may write (-Path), install module, Node and Python for all users, and name a data folder of that account in RPCBENCH_DATA. No task was registered.' }
        TaskFileNotReadable     = @{ Category = 'PermissionDenied'; Message = "The account '{0}' may not read what the task needs: {1}."; Remedy = 'Keep its files where that account may read them (-Path), and install module, Node and Python for all users. No task was registered.' }
        TaskPartWrong           = @{ Category = 'InvalidArgument'; Message = "'{0}' is not what -{1} takes."; Remedy = 'Give what {2} makes.' }
        TaskNotWoken            = @{ Category = 'InvalidArgument'; Message = '-Wake counts for nothing beside -Settings, which do not wake the machine.'; Remedy = 'Make them so: New-ScheduledTaskSettingsSet -WakeToRun -Priority 4.' }
        TaskAccountUnknown      = @{ Category = 'ObjectNotFound'; Message = "Windows knows no account '{0}'."; Remedy = 'Give New-ScheduledTaskPrincipal the name of one, with its domain or machine: -UserId SERVER1\bench.' }
        TaskFolderTaken         = @{ Category = 'ResourceExists'; Message = "'{0}' is none of the task '{1}', and would be written over."; Remedy = 'Give with -Path a folder that has nothing else in it.' }
        TaskPowerShellOfStore   = @{ Category = 'NotInstalled'; Message = "This PowerShell is one of the Microsoft Store: '{0}' will be another path after its next update, and other accounts may not run it."; Remedy = 'Register the task from Windows PowerShell, or from a PowerShell that was installed otherwise: winget install Microsoft.PowerShell --installer-type wix.' }
        TaskScriptsNotAllowed   = @{ Category = 'SecurityError'; Message = "The task could not run its launcher: without what holds for this PowerShell alone, the execution policy is '{0}'."; Remedy = 'Allow scripts for the account that runs it: Set-ExecutionPolicy -Scope {1} -ExecutionPolicy RemoteSigned. No task was registered.' }
        TaskTimeShort           = @{ Category = 'LimitsExceeded'; Message = "The task '{0}' is ended after {1}, and its plan takes about {2}."; Remedy = 'Give it more time, -Settings (New-ScheduledTaskSettingsSet -Priority 4 -ExecutionTimeLimit 08:00:00), or the plan less, New-RpcBenchmarkPlan -MaxTime.' }
        TaskPriorityLow         = @{ Category = 'InvalidArgument'; Message = "The task '{0}' has the priority {1}, which is below normal: Windows puts it on slow cores, and the figures are those of these."; Remedy = 'Give -Settings (New-ScheduledTaskSettingsSet -Priority 4).' }
        TaskBaselineNoLimit     = @{ Category = 'InvalidArgument'; Message = "The task '{0}' has a baseline, and no limits to hold it to."; Remedy = "Give them: -Limit @{{ UsPerCall = '+3%' }}" }
        TaskLimitWithoutOther   = @{ Category = 'InvalidArgument'; Message = "The plan of the task '{0}' measures nothing beside today's runtime that it could be held to."; Remedy = 'Name a baseline with -Baseline, see Set-RpcBenchmarkBaseline, or an older runtime in the plan: New-RpcBenchmarkPlan -AgainstRuntime. Or leave -Limit out.' }
        TaskNotRegistered       = @{ Category = 'WriteError'; Message = "Windows did not register the task '{0}': {1}"; Remedy = 'A task of another account, or one that runs while nobody is logged on, takes an elevated PowerShell.' }

        # Serving for somebody else's run
        NotAnEndpoint           = @{ Category = 'InvalidArgument'; Message = 'An object of the type {0} is not an endpoint.'; Remedy = 'Give an object of Start-RpcBenchmarkServer, as it is or by way of Export-Clixml and Import-Clixml.' }
        RemoteAddressMissing    = @{ Category = 'InvalidArgument'; Message = 'On {0} others can connect, and it was not said who may.'; Remedy = 'Name the machines that measure: -RemoteAddress 10.0.0.7' }
        ServerNotFound          = @{ Category = 'ObjectNotFound'; Message = "This PowerShell has started no server '{0}' that is still there."; Remedy = 'A server ends with the PowerShell that has started it, and when its time is over. Get-RpcBenchmarkServer lists those of this one.' }

        # Optimizing and restoring the environment
        SettingUnavailable      = @{ Category = 'ResourceUnavailable'; Message = '{0} cannot be had here: {1}.'; Remedy = '{2}' }
        PowerPlanUnavailable    = @{ Category = 'ResourceUnavailable'; Message = "The power plan '{0}' could not be made the active one: {1}."; Remedy = "See which there are: powercfg /list. A machine with Modern Standby has only 'Balanced': there choose the power mode 'Best performance' under Settings, System, Power." }
        SettingDenied           = @{ Category = 'PermissionDenied'; Message = '{0} could not be set: {1}.'; Remedy = '{2}' }
        SettingNotKept          = @{ Category = 'InvalidResult'; Message = "{0} was set to '{1}' and is '{2}' all the same."; Remedy = "A policy, or a program of the machine's maker, decides it. Change it there." }
        BadJournal              = @{ Category = 'InvalidData'; Message = "'{0}' does not say what is to be put back: {1}. Nothing was changed."; Remedy = 'If a newer RpcBench wrote it, restore with that. Otherwise look at the settings yourself, then remove the file.' }
        JournalNotWritable      = @{ Category = 'WriteError'; Message = "'{0}' could not be written: {1}. Without it a setting could not be put back after a crash."; Remedy = 'Make the data folder writable, or name another one in the environment variable RPCBENCH_DATA.' }
        JournalBusy             = @{ Category = 'ResourceBusy'; Message = "Another PowerShell keeps '{0}': {1}."; Remedy = 'Wait until it has finished optimizing or restoring, and try again.' }

        # What the engine said, or did not say
        UnsupportedVersion      = @{ Category = 'ProtocolError'; Message = '{0} version {1} is newer than {2}, the newest that this RpcBench understands.'; Remedy = 'Update the RpcBench module; in a clone run ./build.ps1, so that module and engine are of one version.' }
        BadEvent                = @{ Category = 'ProtocolError'; Message = 'The engine sent a line that is not an event: {0}'; Remedy = 'Install the module again, or in a clone run ./build.ps1, so that module and engine are of one version.' }
        StrayOutput             = @{ Category = 'ProtocolError'; Message = "Something printed '{0}' where the engine's answer is expected; it was passed over."; Remedy = 'Let what runs as Node starts (a preload of NODE_OPTIONS) print to stderr.' }
        ResultNotFound          = @{ Category = 'ObjectNotFound'; Message = 'No saved run was found: {0}.'; Remedy = 'Get-RpcBenchmarkRun lists the runs in the folder of RpcBench; one that was saved elsewhere is found by -Path.' }
        NotARun                 = @{ Category = 'InvalidArgument'; Message = "'{0}' is no run: it has neither Path nor RunId."; Remedy = 'Give what Get-RpcBenchmarkRun returns, the file of a run, or its id.' }
        ReportNotWritable       = @{ Category = 'WriteError'; Message = "'{0}' cannot be written: {1}"; Remedy = 'Give a place in a file system that you may write to.' }
        ResultNotRemoved        = @{ Category = 'WriteError'; Message = "'{0}' could not be removed: {1}"; Remedy = 'Close the program that has it open, or ask whoever may write there.' }
        EngineFailed            = @{ Category = 'InvalidResult'; Message = 'The engine ended before the run did (exit code {0}).{1}'; Remedy = 'Run: node "{2}" doctor' }
        # Assertions of Pester
        BaselineNotHeld         = @{ Category = 'InvalidResult'; Message = '{0}'; Remedy = 'Measure again with fresh launches before you look for the reason: Invoke-RpcBenchmark -AgainstRuntime, with -Effort Thorough.' }
        BaselineNotTold         = @{ Category = 'InvalidResult'; Message = '{0}'; Remedy = 'Measure on a quiet machine or with -Effort Thorough, raise the limit, or decide with -OnInconclusive Fail or Pass.' }
        LimitMissing            = @{ Category = 'InvalidArgument'; Message = 'It was not said how much slower calls may be.'; Remedy = "Give limits by figure: -Limit @{{ UsPerCall = '+3%'; Errors = 0 }}." }
        NotJudgeable            = @{ Category = 'InvalidArgument'; Message = "'{0}' is neither a run nor what was judged of one."; Remedy = 'Give objects of Invoke-RpcBenchmark, Get-RpcBenchmarkRun or Test-RpcBenchmarkResult, or the id of a run.' }
        AlreadyJudged           = @{ Category = 'InvalidArgument'; Message = 'What Test-RpcBenchmarkResult gave is judged already: -{0} would count for nothing.'; Remedy = 'Leave it out, or give the run in its place.' }
        PesterMissing           = @{ Category = 'NotInstalled'; Message = 'No Pester is loaded that has Should.'; Remedy = 'Import Pester 5 or later first; a suite that Invoke-Pester runs has it.' }
        # Runtimes beside today's
    }

    Text     = @{
        ExportRun        = 'Export the run'
        MakeRuntime      = 'Make a runtime'
        SetBaseline      = 'Keep the run as a baseline'
        RemoveBaseline   = 'Remove the baseline'
        RemoveRuntime    = 'Remove the runtime'
        EngineLastWords  = ' Its last words: {0}'
        NotJson          = 'it is not JSON'
        UnknownType      = "its type is '{0}'"
        NotAJournal      = 'it is not a list of changes'
        ChangeLacks      = "a change in it says nothing of '{0}'"
        NotASetting      = "'{0}' is not a setting"
        IsFolder         = 'it is a folder'
        NotThisEncoding  = 'it is text in UTF-32; save it as UTF-8'
        NotUtf8          = 'it is not UTF-8; save it as UTF-8'
        NotUtf16         = 'it is text in UTF-16 that is cut short, or broken'
        NoSuchPath       = "there is no file or folder '{0}'"
        RemoveRun        = 'Remove the saved run'
        ProgressActivity = 'RpcBench'
        Measure          = 'Measure'
        WriteReport      = 'Write the report'
        SavePlan         = 'Save the plan'
        TaskEnded        = 'It was ended before it could say how: by its time limit, or with the machine.'
        StartedByWorker  = 'started by a worker'
        LeftOnPort       = '{0} ({1}, port {2})'
        LeftRule         = 'firewall rule {0}'
        StopRun          = 'End what is left of the run'
        RunGoesOn        = 'Run {0} is under way; -Force ends it.'
        NoFile           = 'it is not a file but a device, a pipe or a socket.'
        LinksInCircle    = 'its symbolic links go round in a circle.'
        NoFileSystem     = 'it is not a place in a file system.'
        RunKept          = 'What was measured is kept in {0}.'
        Warning          = '{0} [{1}]'
        CpuNotOffered    = 'CPU {0} is not among those that this PowerShell may choose from'

        # Self-test
        SelfTest           = 'Self-test of RpcBench'
        StepOfWindows      = 'only Windows has it'
        StepElevated       = 'it takes an elevated PowerShell'
        StepLacks          = 'it takes what is not here: {0}'

        # Assertions
        RegisterOperator = 'Register the operator of Pester'
        AssertBecause    = ' because {0},'
        AssertBeside     = ' beside {0}'
        AssertNothing    = 'Expected figures that were judged, and there were none: what was not measured did not hold.'
        AssertSlower     = "Expected today's calls{0} to keep to their limits,{1} and {2} of {3} figures are above:"
        AssertUnsure     = "Expected today's calls{0} to keep to their limits,{1} and of {2} of {3} figures this run cannot tell:"
        AssertHeld       = "Expected calls to be slower than their limits{0},{1} and all of {2} figures held."
        AssertChanged    = 'What changed:'

        # Findings
        CheckPassed        = 'Looked at {0}: nothing found.'
        MendedBy           = 'Run: Optimize-RpcBenchmarkEnvironment -Setting {0}, and Restore-RpcBenchmarkEnvironment afterwards. By hand: {1}'
        Optimized          = 'Optimize-RpcBenchmarkEnvironment changed {0} from {1} to {2} ({3}).'
        RemedyOptimized    = 'When you have finished measuring, run: Restore-RpcBenchmarkEnvironment'
        RunInterrupted     = 'Run {0} did not say that it ended; {1} of its processes still run. {2}'
        RemedyInterrupted  = 'Run: Stop-RpcBenchmarkRun'

        # Settings
        AboutPowerPlan   = "Windows' power plan, Linux' frequency governor"
        AboutPriority    = 'The priority of this PowerShell, which workers inherit'
        NoPowerPlan      = 'the system does not show one, which is usual in a virtual machine, where the host decides'
        NoPriority       = 'the system does not tell it'
        OfProcess        = '{0} of process {1}'
        ChangeSetting    = 'Change from {0} to {1}'
        ForgetChange     = 'Forget what it was'
        ChangedSince     = '{0} is {1}, not {2} as it was set. Somebody changed it since, so it is left alone; it was {3} before.'
        NothingToRestore = 'Nothing was changed, so there is nothing to put back.'
        OtherMachine     = 'On the machine {0} something is still to be put back: run Restore-RpcBenchmarkEnvironment there. It stands in {1}.'
        NewerVersion     = 'its version {0} is newer than {1}, the newest that this RpcBench understands'
        RemedyLeaveOut   = 'Leave it out: name the other setting with -Setting.'
        RemedyStays      = 'It stays in the journal: run Restore-RpcBenchmarkEnvironment again where the system shows it.'
        RemedyPriority   = 'Start this PowerShell with normal priority, or as the user who owns the process.'
        RemedyNice       = 'Start PowerShell without nice, or type: sudo renice {0} -p $(ls /proc/{1}/task)'
        RemedyGovernor   = 'Only root may do that. Type: {0}'

        # Scheduled tasks
        RegisterTask          = 'Register the task'

        # Firewall
        Serve                 = 'Serve'
        StopServer            = 'End the server'
        AllowConnections      = 'Allow connections'
        RemoveRule            = 'Remove the firewall rule'
        FirewallTarget        = '{0} on {1}, TCP port {2}, from {3}, on networks of the kind {4}'
        FirewallBlocksProgram = "The firewall rule '{0}' blocks connections to {1}, and a rule that blocks wins over one that allows."
        RemedyBlockRule       = "If a dismissed dialog has left it, remove it: Remove-NetFirewallRule -Name '{0}'"
        FirewallBlocksAll     = 'The firewall blocks all connections from outside on {0} networks, whatever rules allow.'
        RemedyBlocksAll       = "Allow them in Windows Security, Firewall & network protection, where 'Blocks all incoming connections' is set, or ask whoever set it by group policy."
        FirewallLocalRulesOff = 'On {0} networks group policy lets only its own firewall rules count, not those of this machine.'
        RemedyLocalRules      = 'Ask whoever administers group policy for a rule with this program, port and remote address.'
        NetworkNotInRule      = 'Windows takes the network of {0} for {1}, and the rule is for {2}.'
        RemedyNetwork         = 'If you trust that network, name it as well: -NetworkProfile {0}'

        # Python
        SetUp            = 'Set up the Python environment'
        SetUpActivity    = 'Setting up Python'
    }

    # Windows' own power plans, by what powercfg calls them everywhere.
    PowerPlans = @{
        'a1841308-3541-4fab-bc81-f71556f20b4a' = 'Power saver'
        '381b4222-f694-41f0-9685-ff5bb260df2e' = 'Balanced'
        '8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c' = 'High performance'
        'e9a42b02-d5df-448d-aa00-03f14749eb61' = 'Ultimate performance'
    }

    # Findings that Optimize-RpcBenchmarkEnvironment mends, where the engine's remedy is what it does.
    MendedBy   = @{
        PowerPlan           = @{ Setting = 'PowerPlan'; When = 'powercfg|cpupower' }
        PriorityBelowNormal = @{ Setting = 'Priority'; When = '.' }
    }

    # The engine speaks to users of its command line; these are the same commands here, by the pattern that finds them. Options are turned into
    # parameters by rule.
    Commands   = @{
        'rpcbench doctor'                   = 'Test-RpcBenchmarkEnvironment'
        'rpcbench frameworks'               = 'Get-RpcBenchmarkFramework'
        'rpcbench baseline set'             = 'Set-RpcBenchmarkBaseline'
        'rpcbench runtime new'              = 'New-RpcBenchmarkRuntime'
        'node "[^"]*rpcbench\.mjs" setup'   = 'Install-RpcBenchmarkRuntime'
        '(?<=Run: |run )npm (run build|ci)' = './build.ps1'
    }
}
