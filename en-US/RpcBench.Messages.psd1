# Every error id that the module itself raises, with its category and text. The engine sends category, message and remedy of its own errors.
@{
    Problems = @{
        # Input
        UnknownSetting          = @{ Category = 'InvalidArgument'; Message = "'{0}' is not a setting."; Remedy = 'One of: {1}.' }
        NothingToRemove         = @{ Category = 'InvalidArgument'; Message = 'No runs to remove were named.'; Remedy = 'Give -RunId, -Path, -Tag, -Before or -After; -RunId * means all runs in the folder of RpcBench.' }
        AdapterNotFound         = @{ Category = 'ObjectNotFound'; Message = "There is no adapter in '{0}': {1}"; Remedy = 'Use -AdapterPath with a folder that has an rpcbench-adapter.json, as described in docs/adapters.md.' }
        FileExists              = @{ Category = 'ResourceExists'; Message = "The file '{0}' already exists."; Remedy = 'Choose another path, or leave -NoClobber out.' }
        InvalidPattern          = @{ Category = 'InvalidArgument'; Message = "'{0}' is neither a name nor a valid wildcard pattern."; Remedy = 'Close its bracket, or escape it with [WildcardPattern]::Escape().' }
        PlanNotReadable         = @{ Category = 'ReadError'; Message = "The plan '{0}' cannot be read: {1}"; Remedy = 'Give an object of New-RpcBenchmarkPlan, or the path of a file that it saved.' }
        BadPlan                 = @{ Category = 'InvalidData'; Message = "'{0}' is not a plan: {1}"; Remedy = 'Give an object of New-RpcBenchmarkPlan, or the path of a file that it saved.' }
        InvalidDataFolder       = @{ Category = 'InvalidArgument'; Message = "The environment variable RPCBENCH_DATA is '{0}', which is not an absolute path."; Remedy = "Set it to the absolute path of the folder for RpcBench's data, or remove it: Remove-Item Env:RPCBENCH_DATA" }

        # What is installed
        BaselineOneRun          = @{ Category = 'InvalidArgument'; Message = "The baseline '{0}' cannot consist of several runs: {1}."; Remedy = 'Give the objects of one run, or its id.' }
        RuntimePlace            = @{ Category = 'InvalidArgument'; Message = "'{0}' cannot be a runtime: {1}"; Remedy = 'Give the path of a folder or of an interpreter.' }
        LanguageModeNotFull     = @{ Category = 'PermissionDenied'; Message = 'RpcBench cannot run here: this PowerShell allows untrusted scripts only a part of the language (constrained language mode).'; Remedy = 'Use rpcbench.cmd in the folder of the module, which needs no PowerShell, or install a copy of the module signed by a publisher that your policy trusts.' }
        NodeMissing             = @{ Category = 'NotInstalled'; Message = "Node.js was not found: there is no program 'node' on the path."; Remedy = 'Install Node.js {0} or later, then open a new PowerShell. Windows: winget install OpenJS.NodeJS.LTS. Elsewhere: https://nodejs.org/en/download.' }
        NodeNotStarted          = @{ Category = 'NotInstalled'; Message = "'{0}' could not be started: {1}"; Remedy = 'Check that this is a working Node.js: run it with --version.' }
        NodeTooOld              = @{ Category = 'NotInstalled'; Message = 'Node.js {0} is too old: RpcBench needs {1} or later.'; Remedy = 'Install a newer Node.js, then open a new PowerShell. Windows: winget install OpenJS.NodeJS.LTS. Elsewhere: https://nodejs.org/en/download.' }
        EngineNotBuilt          = @{ Category = 'NotInstalled'; Message = "The engine has not been built: there is no file '{0}'."; Remedy = 'Install the module again; in a clone, in the folder {1}, run: ./build.ps1' }
        JobObjectUnavailable    = @{ Category = 'ResourceUnavailable'; Message = 'Windows did not provide a job object for the run: {0}'; Remedy = 'The run continues, and its processes still end with it. If PowerShell is killed, check in Task Manager that none is left.' }

        # Measuring
        ProcessLeft             = @{ Category = 'ResourceExists'; Message = 'Process {0}, {1}, was still running after its run. It has been told to end.'; Remedy = 'Check that it is gone: Get-Process -Id {0}. If this happens again, please report it.' }
        ProcessNotEnded         = @{ Category = 'CloseError'; Message = 'Process {0}, {1}, could not be ended.'; Remedy = 'It may belong to another user: run Stop-RpcBenchmarkRun again as an administrator.' }
        RunUnderWay             = @{ Category = 'ResourceBusy'; Message = "The run '{0}' is in progress, so its file is not removed."; Remedy = 'Wait for it, or end it: Stop-RpcBenchmarkRun -RunId {0} -Force.' }
        EmptyPath               = @{ Category = 'InvalidArgument'; Message = 'An empty path was given.'; Remedy = 'Give another one with -Path, or leave it out. An unset variable results in an empty path.' }
        NotAResult              = @{ Category = 'InvalidArgument'; Message = "'{0}' is not a result: it has no RunId and CellId."; Remedy = 'Give objects of Invoke-RpcBenchmark or Get-RpcBenchmarkResult.' }
        RunNotFound             = @{ Category = 'ObjectNotFound'; Message = "No run '{0}' is in progress or was interrupted."; Remedy = 'List them: Get-RpcBenchmarkRun -State Running, Interrupted.' }
        PortLeft                = @{ Category = 'ResourceExists'; Message = 'A process still listens on port {0}, of {1}, after the run.'; Remedy = 'Find out which one: on Windows Get-NetTCPConnection -LocalPort {0}, elsewhere ss -ltnp.' }
        HomeMissing             = @{ Category = 'ResourceUnavailable'; Message = "RpcBench has no folder for its data: this user has no home folder, and none of these environment variables is an absolute path: {0}."; Remedy = "Set the environment variable RPCBENCH_DATA to the folder for RpcBench's data, or one of {0}." }
        OutputNotWritable       = @{ Category = 'WriteError'; Message = "'{0}' cannot be written: {1}"; Remedy = 'Give a path that you may write to.' }

        # Firewall
        InvalidPort             = @{ Category = 'InvalidArgument'; Message = '{0} is not a TCP port.'; Remedy = 'Give a whole number from 1 to 65535.' }
        InvalidAddress          = @{ Category = 'InvalidArgument'; Message = "'{0}' is not an address."; Remedy = 'Give an address such as 10.0.0.5. For remote addresses, you can also give a network such as 10.0.0.0/24, a range such as 10.0.0.5-10.0.0.9, LocalSubnet, or Any.' }
        AddressNotHere          = @{ Category = 'InvalidArgument'; Message = '{0} is not an address of this machine.'; Remedy = 'List them: on Windows with ipconfig, elsewhere with ip address.' }
        ProgramNotFound         = @{ Category = 'ObjectNotFound'; Message = "There is no program '{0}'."; Remedy = 'Give the path of the program that listens, such as node.exe.' }
        NotElevated             = @{ Category = 'PermissionDenied'; Message = 'Only an elevated PowerShell may change the firewall; nothing was changed.'; Remedy = 'Start one with: Start-Process {0} -Verb RunAs. Then type in it: {1}' }
        NoWindowsFirewall       = @{ Category = 'NotImplemented'; Message = 'RpcBench can change only the Windows firewall. If this machine has a firewall, TCP port {0} has to be open for {1}.'; Remedy = 'As root, run one of these. {2}' }
        FirewallRuleExists      = @{ Category = 'ResourceExists'; Message = "The firewall already has a rule '{0}'."; Remedy = 'If it is no longer needed: Remove-RpcBenchmarkFirewallRule -RuleName {0}. Otherwise serve on another port than {1}.' }
        FirewallRuleNotFound    = @{ Category = 'ObjectNotFound'; Message = "The firewall has no RpcBench rule '{0}'."; Remedy = 'List them: Get-NetFirewallRule -Group RpcBench' }
        FirewallRuleFailed      = @{ Category = 'WriteError'; Message = "The firewall rule '{0}' could not be created: {1}"; Remedy = 'Check that the firewall service runs (Get-Service mpssvc), and that group policy allows local rules.' }
        FirewallRuleNotRemoved  = @{ Category = 'WriteError'; Message = "The firewall rule '{0}' could not be removed: {1}"; Remedy = 'Try again in an elevated PowerShell.' }

        # Scheduled tasks
        InvalidTaskName         = @{ Category = 'InvalidArgument'; Message = "'{0}' cannot be the name of a task."; Remedy = 'Use at most 50 letters, digits, dots, dashes and underscores. Leave the folder out, because tasks always go to \RpcBench\, and do not use a device name such as NUL.' }
        NoScheduledTasks        = @{ Category = 'NotImplemented'; Message = 'Only Windows has the Task Scheduler.'; Remedy = 'For cron and systemd see {0}.' }
        TaskNeverRuns           = @{ Category = 'InvalidArgument'; Message = "None of the triggers of the task '{0}' can ever fire."; Remedy = 'Give a trigger that is enabled and not over, such as New-ScheduledTaskTrigger -Daily -At 3am.' }
        TaskExists              = @{ Category = 'ResourceExists'; Message = "The task '{0}' already exists."; Remedy = 'Replace it with -Force, or remove it: Unregister-ScheduledTask -TaskPath \RpcBench\ -TaskName {0}' }
        TaskFileNotSafe         = @{ Category = 'SecurityError'; Message = 'Less privileged accounts than the one that runs the task could change what it runs: {0}.'; Remedy = 'Keep its files where only that account and administrators may write (-Path), install module, Node and Python for all users, and name a data folder of that account in RPCBENCH_DATA. No task was registered.' }
        TaskFileNotReadable     = @{ Category = 'PermissionDenied'; Message = "The account '{0}' may not read what the task needs: {1}."; Remedy = 'Keep its files where that account may read them (-Path), and install module, Node and Python for all users. No task was registered.' }
        TaskPartWrong           = @{ Category = 'InvalidArgument'; Message = "'{0}' is not valid for -{1}."; Remedy = 'Give the output of {2}.' }
        TaskNotWoken            = @{ Category = 'InvalidArgument'; Message = '-Wake has no effect, because -Settings do not wake the machine.'; Remedy = 'Create them with: New-ScheduledTaskSettingsSet -WakeToRun -Priority 4.' }
        TaskAccountUnknown      = @{ Category = 'ObjectNotFound'; Message = "Windows does not know the account '{0}'."; Remedy = 'Give New-ScheduledTaskPrincipal an account name with its domain or machine: -UserId SERVER1\bench.' }
        TaskFolderTaken         = @{ Category = 'ResourceExists'; Message = "'{0}' does not belong to the task '{1}', and would be overwritten."; Remedy = 'Give an empty folder with -Path.' }
        TaskPowerShellOfStore   = @{ Category = 'NotInstalled'; Message = "This PowerShell is from the Microsoft Store: its path '{0}' will change with its next update, and other accounts may not run it."; Remedy = 'Register the task from Windows PowerShell, or from a PowerShell that was installed in another way: winget install Microsoft.PowerShell --installer-type wix.' }
        TaskScriptsNotAllowed   = @{ Category = 'SecurityError'; Message = "The task could not run its launcher: outside this PowerShell, the execution policy is '{0}'."; Remedy = 'Allow scripts for the account that runs it: Set-ExecutionPolicy -Scope {1} -ExecutionPolicy RemoteSigned. No task was registered.' }
        TaskTimeShort           = @{ Category = 'LimitsExceeded'; Message = "The time limit of the task '{0}' is {1}, but its plan takes about {2}."; Remedy = 'Raise the limit with -Settings (New-ScheduledTaskSettingsSet -Priority 4 -ExecutionTimeLimit 08:00:00), or shorten the plan with New-RpcBenchmarkPlan -MaxTime.' }
        TaskPriorityLow         = @{ Category = 'InvalidArgument'; Message = "The task '{0}' has the priority {1}, which is below normal: Windows puts it on slow cores, and measures those."; Remedy = 'Give -Settings (New-ScheduledTaskSettingsSet -Priority 4).' }
        TaskBaselineNoLimit     = @{ Category = 'InvalidArgument'; Message = "The task '{0}' has a baseline, but no limits."; Remedy = "Set them: -Limit @{{ UsPerCall = '+3%' }}" }
        TaskLimitWithoutOther   = @{ Category = 'InvalidArgument'; Message = "The plan of the task '{0}' measures only today's runtime, so there is nothing to compare with."; Remedy = 'Name a baseline with -Baseline, see Set-RpcBenchmarkBaseline, or an older runtime in the plan: New-RpcBenchmarkPlan -AgainstRuntime. Or leave -Limit out.' }
        TaskNotRegistered       = @{ Category = 'WriteError'; Message = "Windows did not register the task '{0}': {1}"; Remedy = 'A task of another account, or one that runs while nobody is logged on, needs an elevated PowerShell.' }

        # Serving for a run elsewhere
        NotAnEndpoint           = @{ Category = 'InvalidArgument'; Message = 'An object of the type {0} is not an endpoint.'; Remedy = 'Give an object of Start-RpcBenchmarkServer, directly or through Export-Clixml and Import-Clixml.' }
        RemoteAddressMissing    = @{ Category = 'InvalidArgument'; Message = 'Other machines can connect on {0}, but none was named.'; Remedy = 'Name the machines that measure: -RemoteAddress 10.0.0.7' }
        ServerNotFound          = @{ Category = 'ObjectNotFound'; Message = "This PowerShell has no running server '{0}'."; Remedy = 'A server ends with the PowerShell that started it, and when its time is over. Get-RpcBenchmarkServer lists the running ones.' }

        # Optimizing and restoring the environment
        SettingUnavailable      = @{ Category = 'ResourceUnavailable'; Message = '{0} is not available here: {1}.'; Remedy = '{2}' }
        PowerPlanUnavailable    = @{ Category = 'ResourceUnavailable'; Message = "The power plan '{0}' could not be activated: {1}."; Remedy = "List the plans: powercfg /list. A machine with Modern Standby has only 'Balanced': there choose the power mode 'Best performance' under Settings, System, Power." }
        SettingDenied           = @{ Category = 'PermissionDenied'; Message = '{0} could not be set: {1}.'; Remedy = '{2}' }
        SettingNotKept          = @{ Category = 'InvalidResult'; Message = "{0} was set to '{1}' but is still '{2}'."; Remedy = "A policy or the manufacturer's software controls it. Change it there." }
        BadJournal              = @{ Category = 'InvalidData'; Message = "'{0}' does not say what to restore: {1}. Nothing was changed."; Remedy = 'If a newer RpcBench wrote it, restore with that one. Otherwise look at the settings yourself, then remove the file.' }
        JournalNotWritable      = @{ Category = 'WriteError'; Message = "'{0}' could not be written: {1}. Without it a setting could not be restored after a crash."; Remedy = 'Make the data folder writable, or name another one in the environment variable RPCBENCH_DATA.' }
        JournalBusy             = @{ Category = 'ResourceBusy'; Message = "Another PowerShell is using '{0}': {1}."; Remedy = 'Wait until it has finished optimizing or restoring, and try again.' }

        # The engine's answers
        UnsupportedVersion      = @{ Category = 'ProtocolError'; Message = '{0} version {1} is newer than {2}, the newest that this RpcBench understands.'; Remedy = 'Update the RpcBench module; in a clone run ./build.ps1, so that module and engine have the same version.' }
        BadEvent                = @{ Category = 'ProtocolError'; Message = 'The engine sent a line that is not an event: {0}'; Remedy = 'Install the module again, or in a clone run ./build.ps1, so that module and engine have the same version.' }
        StrayOutput             = @{ Category = 'ProtocolError'; Message = "Something printed '{0}' where the engine's answer is expected; it was ignored."; Remedy = 'Code that runs when Node starts (a preload of NODE_OPTIONS) has to print to stderr.' }
        ResultNotFound          = @{ Category = 'ObjectNotFound'; Message = 'No saved run was found: {0}.'; Remedy = 'Get-RpcBenchmarkRun lists the runs in the folder of RpcBench; use -Path for a run saved elsewhere.' }
        NotARun                 = @{ Category = 'InvalidArgument'; Message = "'{0}' is not a run: it has neither Path nor RunId."; Remedy = 'Give an object of Get-RpcBenchmarkRun, the file of a run, or its id.' }
        ReportNotWritable       = @{ Category = 'WriteError'; Message = "'{0}' cannot be written: {1}"; Remedy = 'Give a path that you may write to.' }
        ResultNotRemoved        = @{ Category = 'WriteError'; Message = "'{0}' could not be removed: {1}"; Remedy = 'Close the program that has it open, or ask for permission to write there.' }
        EngineFailed            = @{ Category = 'InvalidResult'; Message = 'The engine ended before the run was complete (exit code {0}).{1}'; Remedy = 'Run: node "{2}" doctor' }
        # Assertions of Pester
        BaselineNotHeld         = @{ Category = 'InvalidResult'; Message = '{0}'; Remedy = 'Measure again with fresh launches before you look for the cause: Invoke-RpcBenchmark -AgainstRuntime, with -Effort Thorough.' }
        BaselineNotTold         = @{ Category = 'InvalidResult'; Message = '{0}'; Remedy = 'Measure on a quiet machine or with -Effort Thorough, raise the limit, or decide with -OnInconclusive Fail or Pass.' }
        LimitMissing            = @{ Category = 'InvalidArgument'; Message = 'No limit was given for how much slower calls may be.'; Remedy = "Give limits by figure: -Limit @{{ UsPerCall = '+3%'; Errors = 0 }}." }
        NotJudgeable            = @{ Category = 'InvalidArgument'; Message = "'{0}' is neither a run nor the output of Test-RpcBenchmarkResult."; Remedy = 'Give objects of Invoke-RpcBenchmark, Get-RpcBenchmarkRun or Test-RpcBenchmarkResult, or the id of a run.' }
        AlreadyJudged           = @{ Category = 'InvalidArgument'; Message = 'The output of Test-RpcBenchmarkResult is already judged, so -{0} would have no effect.'; Remedy = 'Leave it out, or give the run instead.' }
        PesterMissing           = @{ Category = 'NotInstalled'; Message = 'No Pester with Should is loaded.'; Remedy = 'Import Pester 5 or later first; Invoke-Pester has already loaded it for a suite.' }
    }

    Text     = @{
        ExportRun        = 'Export the run'
        MakeRuntime      = 'Create a runtime'
        SetBaseline      = 'Save the run as a baseline'
        RemoveBaseline   = 'Remove the baseline'
        RemoveRuntime    = 'Remove the runtime'
        EngineLastWords  = ' Its last output: {0}'
        NotJson          = 'it is not JSON'
        UnknownType      = "its type is '{0}'"
        NotAJournal      = 'it is not a list of changes'
        ChangeLacks      = "a change in it lacks '{0}'"
        NotASetting      = "'{0}' is not a setting"
        IsFolder         = 'it is a folder'
        NotThisEncoding  = 'it is text in UTF-32; save it as UTF-8'
        NotUtf8          = 'it is not UTF-8; save it as UTF-8'
        NotUtf16         = 'it is truncated or broken UTF-16'
        NoSuchPath       = "there is no file or folder '{0}'"
        RemoveRun        = 'Remove the saved run'
        ProgressActivity = 'RpcBench'
        Measure          = 'Measure'
        WriteReport      = 'Write the report'
        SavePlan         = 'Save the plan'
        TaskEnded        = 'It was ended by its time limit or with the machine, before it could report a result.'
        StartedByWorker  = 'started by a worker'
        LeftOnPort       = '{0} ({1}, port {2})'
        LeftRule         = 'firewall rule {0}'
        StopRun          = 'End what is left of the run'
        RunGoesOn        = 'Run {0} is in progress; -Force ends it.'
        NoFile           = 'it is not a file but a device, a pipe or a socket.'
        LinksInCircle    = 'its symbolic links form a circle.'
        NoFileSystem     = 'it is not a file system path.'
        RunKept          = 'The measurements so far are saved in {0}.'
        Warning          = '{0} [{1}]'
        CpuNotOffered    = 'CPU {0} is not among those that this PowerShell may choose from'

        # Self-test
        SelfTest           = 'Self-test of RpcBench'
        StepOfWindows      = 'only on Windows'
        StepElevated       = 'needs an elevated PowerShell'
        StepLacks          = 'needs something that is missing here: {0}'

        # Assertions
        RegisterOperator = 'Register the Pester operator'
        AssertBecause    = ' because {0},'
        AssertBeside     = ' against {0}'
        AssertNothing    = 'Expected judged figures, but there were none. What was not measured did not hold.'
        AssertSlower     = "Expected today's calls to stay within their limits{0},{1} and {2} of {3} figures are above:"
        AssertUnsure     = "Expected today's calls to stay within their limits{0},{1} and this run cannot tell for {2} of {3} figures:"
        AssertHeld       = "Expected today's calls to exceed their limits{0},{1} and all {2} figures held."
        AssertChanged    = 'What changed:'

        # Findings
        CheckPassed        = 'Checked {0}: nothing found.'
        MendedBy           = 'Run: Optimize-RpcBenchmarkEnvironment -Setting {0}, and Restore-RpcBenchmarkEnvironment afterwards. By hand: {1}'
        Optimized          = 'Optimize-RpcBenchmarkEnvironment changed {0} from {1} to {2} ({3}).'
        RemedyOptimized    = 'When you have finished measuring, run: Restore-RpcBenchmarkEnvironment'
        RunInterrupted     = 'Run {0} ended without reporting it; {1} of its processes are still running. {2}'
        RemedyInterrupted  = 'Run: Stop-RpcBenchmarkRun'

        # Settings
        AboutPowerPlan   = 'The power plan on Windows, the frequency governor on Linux'
        AboutPriority    = 'The priority of this PowerShell, which workers inherit'
        NoPowerPlan      = 'the system does not report one, which is usual in a virtual machine, where the host decides'
        NoPriority       = 'the system does not report it'
        OfProcess        = '{0} of process {1}'
        ChangeSetting    = 'Change from {0} to {1}'
        ForgetChange     = 'Forget what it was'
        ChangedSince     = '{0} is {1}, not {2} as it was set. It was changed since, so it is left alone; it was {3} before.'
        NothingToRestore = 'Nothing was changed, so there is nothing to restore.'
        OtherMachine     = 'The machine {0} still has settings to restore: run Restore-RpcBenchmarkEnvironment there. They are recorded in {1}.'
        NewerVersion     = 'its version {0} is newer than {1}, the newest that this RpcBench understands'
        RemedyLeaveOut   = 'Leave it out: name the other setting with -Setting.'
        RemedyStays      = 'It stays in the journal: run Restore-RpcBenchmarkEnvironment again when the system reports it.'
        RemedyPriority   = 'Start this PowerShell with normal priority, or as the user who owns the process.'
        RemedyNice       = 'Start PowerShell without nice, or type: sudo renice {0} -p $(ls /proc/{1}/task)'
        RemedyGovernor   = 'Only root may do that. Type: {0}'

        # Scheduled tasks
        RegisterTask          = 'Register the task'

        # Firewall
        Serve                 = 'Serve'
        StopServer            = 'Stop the server'
        AllowConnections      = 'Allow connections'
        RemoveRule            = 'Remove the firewall rule'
        FirewallTarget        = '{0} on {1}, TCP port {2}, from {3}, on {4} networks'
        FirewallBlocksProgram = "The firewall rule '{0}' blocks connections to {1}, and block rules override allow rules."
        RemedyBlockRule       = "If it was left by a dismissed dialog, remove it: Remove-NetFirewallRule -Name '{0}'"
        FirewallBlocksAll     = 'The firewall blocks all incoming connections on {0} networks, whatever the rules allow.'
        RemedyBlocksAll       = "Allow them in Windows Security, Firewall & network protection, where 'Blocks all incoming connections' is set, or ask whoever set it by group policy."
        FirewallLocalRulesOff = 'On {0} networks group policy applies only its own firewall rules, not those of this machine.'
        RemedyLocalRules      = 'Ask the group policy administrator for a rule with this program, port and remote address.'
        NetworkNotInRule      = 'Windows treats the network of {0} as {1}, but the rule is for {2}.'
        RemedyNetwork         = 'If you trust that network, name it as well: -NetworkProfile {0}'

        # Python
        SetUp            = 'Set up the Python environment'
        SetUpActivity    = 'Setting up Python'
    }

    # Windows' own power plans, by the GUIDs that powercfg uses on every system.
    PowerPlans = @{
        'a1841308-3541-4fab-bc81-f71556f20b4a' = 'Power saver'
        '381b4222-f694-41f0-9685-ff5bb260df2e' = 'Balanced'
        '8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c' = 'High performance'
        'e9a42b02-d5df-448d-aa00-03f14749eb61' = 'Ultimate performance'
    }
}
