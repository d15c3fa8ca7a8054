function Register-RpcBenchmarkScheduledTask {
    <#
    .SYNOPSIS
    Registers a scheduled task in Windows that runs a plan unattended.

    .DESCRIPTION
    Registers a scheduled task under \RpcBench\ and returns Windows' own object; Get-, Start-, Disable- and Unregister-ScheduledTask work as for any
    other task. The task's files are in a folder of their own: a launcher, the plan, and the current paths of the module, Node, Python and the data
    folder, so that another account finds the same ones. The task keeps working when the module is updated.

    The launcher cleans up after interrupted runs, waits up to half an hour until the machine is quiet and no other run is in progress, measures the
    plan with the tags unattended and task-NAME, and tests the limits of -Limit. In tasks\NAME of the data folder it writes task.log, which is rotated
    at 1 MB, and the history that Get-RpcBenchmarkRun -Task NAME shows. It ends with the exit codes of the command rpcbench: 0 measured and within
    limits, 10 slower, 20 inconclusive, 1 something failed while measuring, 2 bad input, 3 something is missing. If this PowerShell is elevated, the
    end of each run is also logged in Windows' application log.

    The task has normal priority (4), because the default of tasks is below normal and uses slow cores. It has only one instance at a time, a time
    limit of four hours, and does not run on battery. Your own -Settings replace all of these; if they have the default priority of tasks, a warning
    says so.

    The engine validates the plan before anything is registered. Relative paths in it are relative to the current location.

    Accounts with fewer rights than the task's must not be able to write to anything that the task relies on, because they could gain its rights.
    Owners and access lists of the launcher, plan, settings, module, Node, Python, data folder and their parent folders are checked, and an unsafe
    task is refused. It is also refused if its account could not read the files, or could not run scripts because the execution policy allows them
    only in this PowerShell. For SYSTEM, another account or the highest privileges: use -Path to keep the files where only administrators may write,
    install the module for all users, and set RPCBENCH_DATA to a data folder of that account before you register the task.

    Other systems have no Task Scheduler: docs/unattended.md in the module's folder shows the same for cron and systemd.

    .PARAMETER Name
    The task's name: at most 50 letters, digits, dots, dashes and underscores.

    .PARAMETER Plan
    What to measure: an object of New-RpcBenchmarkPlan, or the path of a file that it saved.

    .PARAMETER Trigger
    When to run: the output of New-ScheduledTaskTrigger.

    .PARAMETER Limit
    The limits to test, as in Test-RpcBenchmarkResult: compared with -Baseline, or with the runtime that the plan names (New-RpcBenchmarkPlan
    -AgainstRuntime).

    .PARAMETER Baseline
    A baseline of Set-RpcBenchmarkBaseline. Each time, it is built again and measured together with today's.

    .PARAMETER InconclusiveAs
    How the task ends if the run cannot tell: Fail (exit code 20) or Pass (0).

    .PARAMETER Principal
    The account to run as: the output of New-ScheduledTaskPrincipal. Default: you, while you are logged on.

    .PARAMETER Settings
    The output of New-ScheduledTaskSettingsSet, instead of the settings described above.

    .PARAMETER OutputPath
    The folder for results. Default: RpcBench's folder in the user's data.

    .PARAMETER Path
    A folder for this task's files only. Default: tasks\NAME in RpcBench's data folder.

    .PARAMETER Wake
    Wakes the machine to run the task. If you give -Settings, set it there.

    .PARAMETER Force
    Replaces a task of the same name.

    .EXAMPLE
    New-RpcBenchmarkPlan -Framework gRPC -PayloadSize 1KB -Effort Quick -Path ./nightly.json
    Register-RpcBenchmarkScheduledTask -Name nightly -Plan ./nightly.json -Trigger (New-ScheduledTaskTrigger -Daily -At 3am)

    Measures every night at three.

    .EXAMPLE
    Set-RpcBenchmarkBaseline -Name main
    Register-RpcBenchmarkScheduledTask -Name nightly -Plan ./grpc.json -Baseline main -Limit @{ UsPerCall = '+3%' } -Trigger (New-ScheduledTaskTrigger -Daily -At 3am)

    Saves the latest run as the baseline main, and compares every night's run with it.

    .EXAMPLE
    Register-RpcBenchmarkScheduledTask -Name watch -Plan ./watch.json -Limit @{ UsPerCall = '+3%'; Errors = 0 } -Trigger (New-ScheduledTaskTrigger -Daily -At 3am)

    For a plan that names an older runtime itself (New-RpcBenchmarkPlan -AgainstRuntime): the task ends with 10 if calls take more than 3% longer.

    .EXAMPLE
    Register-RpcBenchmarkScheduledTask -Name nightly -Plan ./grpc.json -Trigger (New-ScheduledTaskTrigger -Daily -At 3am) -WhatIf

    Shows the task as XML, without changing anything.

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
