function Register-RpcBenchmarkScheduledTask {
    <#
    .SYNOPSIS
    Has Windows run a plan again and again, while nobody looks.

    .DESCRIPTION
    Registers a scheduled task under \RpcBench\, and returns Windows' own object: Get-, Start-, Disable- and Unregister-ScheduledTask serve as for
    any other. What it runs is in a folder of its own: a launcher, the plan, and the paths of module, Node, Python and data folder as they are now,
    so that another account finds the same. It goes on working when the module is updated.

    The launcher takes away what an interrupted run has left, waits up to half an hour for a quiet machine and until no other run is under way, measures
    the plan with the tags unattended and task-NAME, and holds it to -Limit. It writes task.log, which is rolled at 1 MB, and what
    Get-RpcBenchmarkRun -Task NAME shows, both into tasks\NAME of the data folder, and ends with the exit code of the command rpcbench: 0 measured and
    within its limits, 10 slower, 20 could not tell, 1 something failed while measuring, 2 bad input, 3 something is missing. Where this PowerShell is
    elevated, each end is an event in Windows' application log, too.

    The task runs with normal priority (4; the default of tasks is below normal, and lands on slow cores), never twice at a time, four hours at most,
    and not on battery. -Settings takes your own in place of these; where they have the priority that tasks have by default, a warning says so.

    The plan is validated by the engine before anything is registered. Relative paths in it are relative to the current location.

    What the task relies on must not be writable for accounts with fewer rights than the one that runs it, for that would be a way in: owner and
    access lists of launcher, plan, settings, module, Node, Python and data folder, and of the folders these lie in, are looked at, and such a task is
    refused, as is one that could not read its files, or could run no scripts, for the execution policy holds for this PowerShell alone. For SYSTEM, another account or the highest privileges keep the files where administrators alone may write, with -Path, install the
    module for all users, and name a data folder of that account in RPCBENCH_DATA before you register it.

    Elsewhere than on Windows there is no such scheduler: docs/unattended.md in the module's folder has the same for cron and systemd.

    .PARAMETER Name
    The task's name: letters, digits, dots, dashes and underscores, 50 at most.

    .PARAMETER Plan
    What is measured: an object of New-RpcBenchmarkPlan, or the path of a file that it saved.

    .PARAMETER Trigger
    When: from New-ScheduledTaskTrigger.

    .PARAMETER Limit
    What the run is held to, as Test-RpcBenchmarkResult takes it: beside -Baseline, or beside what the plan names (New-RpcBenchmarkPlan -AgainstRuntime).

    .PARAMETER Baseline
    A baseline of Set-RpcBenchmarkBaseline. What made it is built again and measured beside today's every night.

    .PARAMETER InconclusiveAs
    How the task ends where a limit cannot be told: Fail, with exit code 20, or Pass, with 0.

    .PARAMETER Principal
    As whom: from New-ScheduledTaskPrincipal. Without it, as you, while you are logged on.

    .PARAMETER Settings
    From New-ScheduledTaskSettingsSet, in place of those described above.

    .PARAMETER OutputPath
    The folder for results. Without it, the one of RpcBench.

    .PARAMETER Path
    The folder for the task's files, a folder of its own. Without it, tasks\NAME in RpcBench's data folder.

    .PARAMETER Wake
    Wakes the machine for it. Your own -Settings say that themselves.

    .PARAMETER Force
    Replaces a task of that name.

    .EXAMPLE
    New-RpcBenchmarkPlan -Framework gRPC -PayloadSize 1KB -Effort Quick -Path ./nightly.json
    Register-RpcBenchmarkScheduledTask -Name nightly -Plan ./nightly.json -Trigger (New-ScheduledTaskTrigger -Daily -At 3am)

    Measures every night at three.

    .EXAMPLE
    Set-RpcBenchmarkBaseline -Name main
    Register-RpcBenchmarkScheduledTask -Name nightly -Plan ./grpc.json -Baseline main -Limit @{ UsPerCall = '+3%' } -Trigger (New-ScheduledTaskTrigger -Daily -At 3am)

    Keeps the latest run as the baseline main, and holds every night's run to it.

    .EXAMPLE
    Register-RpcBenchmarkScheduledTask -Name watch -Plan ./watch.json -Limit @{ UsPerCall = '+3%'; Errors = 0 } -Trigger (New-ScheduledTaskTrigger -Daily -At 3am)

    Of a plan that names an older runtime itself (New-RpcBenchmarkPlan -AgainstRuntime): ends with 10 where a call takes more than 3% longer.

    .EXAMPLE
    Register-RpcBenchmarkScheduledTask -Name nightly -Plan ./grpc.json -Trigger (New-ScheduledTaskTrigger -Daily -At 3am) -WhatIf

    Shows the task as XML, and changes nothing.

    .INPUTS
    None

    .OUTPUTS
    Microsoft.Management.Infrastructure.CimInstance: ScheduledTasks' own object.

    .LINK
    New-RpcBenchmarkPlan

    .LINK
    Get-RpcBenchmarkRun

    .LINK
    Test-RpcBenchmarkResult
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium', HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('Microsoft.Management.Infrastructure.CimInstance')]
    param(
        [Parameter(Mandatory, Position = 0)]
        [ValidateNotNullOrEmpty()]
        [string] $Name,

        [Parameter(Mandatory)]
        [ValidateNotNull()]
        [object] $Plan,

        [Parameter(Mandatory)]
        [ValidateNotNullOrEmpty()]
        [object[]] $Trigger,

        [ValidateNotNull()]
        [System.Collections.IDictionary] $Limit,

        [ValidateNotNullOrEmpty()]
        [string] $Baseline,

        [ValidateSet('Fail', 'Pass')]
        [string] $InconclusiveAs = 'Fail',

        [object] $Principal,

        [object] $Settings,

        [ValidateNotNullOrEmpty()]
        [string] $OutputPath,

        [ValidateNotNullOrEmpty()]
        [string] $Path,

        [switch] $Wake,

        [switch] $Force
    )

    Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet
    if (-not (Test-RpcBenchmarkTaskName -Name $Name)) {
        Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id InvalidTaskName -Values $Name -TargetObject $Name
    }
    if (-not $script:OnWindows) {
        Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id NoScheduledTasks -Values (Join-Path $script:ModuleRoot 'docs/unattended.md') -TargetObject $Name
    }
    Assert-RpcBenchmarkTaskPart -Bound $PSBoundParameters -Name $Name -Cmdlet $PSCmdlet
    if (-not $Force -and (Get-RpcBenchmarkTask -Name $Name)) {
        Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id TaskExists -Values $Name -TargetObject $Name
    }
    $data = Get-RpcBenchmarkDataFolder -Cmdlet $PSCmdlet
    $folder = if ($Path) { Resolve-RpcBenchmarkOutputPath -Path $Path -Cmdlet $PSCmdlet } else { Join-Path $data "tasks/$Name" }
    $stranger = Get-RpcBenchmarkTaskStranger -Folder $folder -Name $Name
    if ($stranger) {
        Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id TaskFolderTaken -Values $stranger, $Name -TargetObject $stranger
    }
    $results = if ($OutputPath) { Resolve-RpcBenchmarkOutputPath -Path $OutputPath -Cmdlet $PSCmdlet } else { '' }
    $planRead = Read-RpcBenchmarkPlan -InputObject $Plan -Cmdlet $PSCmdlet
    if ($Baseline -and -not $Limit) {
        Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id TaskBaselineNoLimit -Values $Name -TargetObject $Name
    }
    $gate = if ($Limit) { ConvertTo-RpcBenchmarkTaskGate -Limit $Limit -InconclusiveAs $InconclusiveAs -Baseline $Baseline -Plan $planRead -Cmdlet $PSCmdlet }
    $node = Resolve-RpcBenchmarkNode -Cmdlet $PSCmdlet
    $python = Get-RpcBenchmarkTaskPython
    $command = Get-RpcBenchmarkTaskCommand -Launcher (Join-Path $folder 'Invoke-RpcBenchmarkTask.ps1') -Name $Name
    if ($command.IsOfStore) {
        Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id TaskPowerShellOfStore -Values $command.Program -TargetObject $command.Program
    }
    $description = "Measures $Name with RpcBench; see task.log in $(Join-Path $data "tasks/$Name")."
    $task = New-RpcBenchmarkTaskObject -Program $command.Program -Argument $command.Argument -Folder $folder -Description $description -Trigger $Trigger -Settings $Settings -Principal $Principal -Wake:$Wake
    Assert-RpcBenchmarkTaskPlan -Plan $planRead -Task $task -Name $Name -Cmdlet $PSCmdlet

    if ($PSCmdlet.ShouldProcess("\RpcBench\${Name}:`n$(ConvertTo-RpcBenchmarkTaskXml -Task $task)", (Get-RpcBenchmarkMessage).Text.RegisterTask)) {
        $backup = Backup-RpcBenchmarkTaskFile -Folder $folder
        $registered = $false
        try {
            try {
                $launcher = Save-RpcBenchmarkTask -Folder $folder -Name $Name -PlanText (ConvertTo-Json -InputObject $planRead -Depth 20) -Node $node -Python $python -DataFolder $data -OutputPath $results -Gate $gate
            }
            catch {
                Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id OutputNotWritable -Values $folder, $_.Exception.GetBaseException().Message -TargetObject $folder -InnerException $_.Exception
            }
            Assert-RpcBenchmarkTaskFile -Launcher $launcher -Node $node -Python $python -DataFolder $data -Principal $Principal -Cmdlet $PSCmdlet
            New-RpcBenchmarkEventSource
            try {
                $made = Register-RpcBenchmarkTask -Name $Name -Task $task -Force:$Force
                # Before the object leaves: whoever takes it may end this pipeline then, and what is registered stays.
                $registered = $true
            }
            catch {
                Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id TaskNotRegistered -Values $Name, $_.Exception.Message -TargetObject $Name -InnerException $_.Exception
            }
            $made
        }
        finally {
            if (-not $registered) {
                Restore-RpcBenchmarkTaskFile -Backup $backup
            }
        }
    }
}
