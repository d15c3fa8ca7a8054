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
    and not on battery. -Settings takes your own in place of these.

    What the task relies on must not be writable for accounts with fewer rights than the one that runs it, for that would be a way in: owner and
    access lists of launcher, plan, settings, module, Node, Python and data folder are looked at, and such a task is refused, as is one that could not
    read its files. For SYSTEM, another account or the highest privileges keep the files where administrators alone may write, with -Path, install the
    module for all users, and name a data folder of that account in RPCBENCH_DATA before you register it.

    Elsewhere than on Windows there is no such scheduler: docs/unattended.md in the module's folder has the same for cron and systemd.

    .PARAMETER Name
    The task's name: letters, digits, dots, dashes and underscores.

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
    The folder for the task's files. Without it, tasks\NAME in RpcBench's data folder.

    .PARAMETER Wake
    Wakes the machine for it.

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
    if (@($Trigger | Where-Object { Test-RpcBenchmarkTriggerFuture -Trigger $_ }).Count -eq 0) {
        Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id TaskNeverRuns -Values $Name -TargetObject $Name
    }
    if (-not $Force -and (Get-RpcBenchmarkTask -Name $Name)) {
        Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id TaskExists -Values $Name -TargetObject $Name
    }
    $data = Get-RpcBenchmarkDataFolder -Cmdlet $PSCmdlet
    $folder = if ($Path) { $PSCmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path) } else { Join-Path $data "tasks/$Name" }
    $results = if ($OutputPath) { $PSCmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath($OutputPath) } else { '' }
    $planRead = Read-RpcBenchmarkPlan -InputObject $Plan -Cmdlet $PSCmdlet
    $planText = ConvertTo-Json -InputObject $planRead -Depth 10
    if ($Baseline -and -not $Limit) {
        Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id TaskBaselineNoLimit -Values $Name -TargetObject $Name
    }
    $gate = if ($Limit) { ConvertTo-RpcBenchmarkTaskGate -Limit $Limit -InconclusiveAs $InconclusiveAs -Baseline $Baseline -Plan $planRead -Cmdlet $PSCmdlet }
    $node = Resolve-RpcBenchmarkNode -Cmdlet $PSCmdlet
    $python = Get-RpcBenchmarkTaskPython
    $command = Get-RpcBenchmarkTaskCommand -Launcher (Join-Path $folder 'Invoke-RpcBenchmarkTask.ps1') -Name $Name
    $description = "Measures $Name with RpcBench; see task.log in $folder."
    $task = New-RpcBenchmarkTaskObject -Program $command.Program -Argument $command.Argument -Folder $folder -Description $description -Trigger $Trigger -Settings $Settings -Principal $Principal -Wake:$Wake

    if (-not $PSCmdlet.ShouldProcess("\RpcBench\${Name}:`n$(ConvertTo-RpcBenchmarkTaskXml -Task $task)", (Get-RpcBenchmarkMessage).Text.RegisterTask)) {
        return
    }
    $existed = [System.IO.Directory]::Exists($folder)
    $registered = $false
    try {
        try {
            $launcher = Save-RpcBenchmarkTask -Folder $folder -Name $Name -PlanText $planText -Node $node -Python $python -DataFolder $data -OutputPath $results -Gate $gate
        }
        catch {
            Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id OutputNotWritable -Values $folder, $_.Exception.GetBaseException().Message -TargetObject $folder -InnerException $_.Exception
        }
        $relied = @($launcher, (Join-Path $folder 'plan.json'), (Join-Path $folder 'task.json'), (Join-Path $script:ModuleRoot 'RpcBench.psm1'), $node) + @($python | Where-Object { $_ })
        $unreadable = @(Find-RpcBenchmarkUnreadableFile -Path $relied -Principal $Principal)
        if ($unreadable.Count -gt 0) {
            Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id TaskFileNotReadable -Values $Principal.UserId, ($unreadable -join ', ') -TargetObject $unreadable[0]
        }
        # From the data folder come the runtimes that are measured, and so programs.
        $foreign = @(Find-RpcBenchmarkForeignWriter -Path (@($folder, $script:ModuleRoot, $data) + $relied) -Principal $Principal)
        if ($foreign.Count -gt 0) {
            $list = @($foreign | ForEach-Object { "$($_.Path) ($($_.Account))" }) -join ', '
            Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id TaskFileNotSafe -Values $list -TargetObject $foreign[0].Path
        }
        New-RpcBenchmarkEventSource
        try {
            Register-RpcBenchmarkTask -Name $Name -Task $task -Force:$Force
            $registered = $true
        }
        catch {
            Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id TaskNotRegistered -Values $Name, $_.Exception.Message -TargetObject $Name -InnerException $_.Exception
        }
    }
    finally {
        if (-not $registered -and -not $existed -and [System.IO.Directory]::Exists($folder)) {
            [System.IO.Directory]::Delete($folder, $true)
        }
    }
}
