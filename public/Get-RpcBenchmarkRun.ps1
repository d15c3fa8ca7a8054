function Get-RpcBenchmarkRun {
    <#
    .SYNOPSIS
    Lists runs: those in progress, interrupted or saved.

    .DESCRIPTION
    Returns one object for each run, the oldest first: when it was made, what it measured, whether its verdicts can be relied on (Fit, UnfitBecause),
    what the checks found (Findings), and a one-sentence answer to each question that it measured (Answers). State is one of these:

    - Running: in progress, in this or another window.
    - Interrupted: its engine or its PowerShell ended without reporting it. Stop-RpcBenchmarkRun ends what is left of it.
    - Completed, Partial or Failed: saved.
    - Removed: measured by a scheduled task, but its file no longer exists (only with -Task).

    For a run of a scheduled task, Task is the task's name and TaskOutcome how it ended: Measured, or with limits Held, Slower or Inconclusive;
    Failed, or Interrupted if it was ended before it could report. TaskReason says why.

    Until a run has saved anything, only RunId, State, StartedAt, ProcessCount and Path (where its file will be) are known. Conditions about what was
    measured do not match such a run.

    .PARAMETER RunId
    The runs; wildcards are allowed. Runs and results can be piped in, also from a job, Import-Clixml or Import-Csv.

    .PARAMETER Path
    Files and folders to read instead of RpcBench's folder; wildcards are allowed. In a folder, its .json files are read. Output of Get-ChildItem can
    be piped in.

    .PARAMETER After
    Runs that started at this time or later, in local time.

    .PARAMETER Before
    Runs that started before this time, in local time.

    .PARAMETER Tag
    Runs with one of these tags; wildcards are allowed.

    .PARAMETER Framework
    Runs with results of these frameworks; wildcards are allowed.

    .PARAMETER Runtime
    Runs with results of these runtimes; wildcards are allowed.

    .PARAMETER Scenario
    Runs with results of these scenarios; wildcards are allowed.

    .PARAMETER Last
    Only this many of the matching runs, the newest.

    .PARAMETER State
    Runs in one of these states.

    .PARAMETER Task
    The history of these scheduled tasks; wildcards are allowed. It has an entry for each time that a task ran, even if nothing was measured (then
    State is Failed and RunId null).

    .EXAMPLE
    Get-RpcBenchmarkRun

    Lists all runs.

    .EXAMPLE
    Get-RpcBenchmarkRun -Last 1 | Format-List

    Shows everything about the last run, including answers and findings.

    .EXAMPLE
    Get-RpcBenchmarkRun -State Running

    Shows what is being measured at the moment.

    .EXAMPLE
    Get-ChildItem -Path ./runs -Filter *.json | Get-RpcBenchmarkRun | Where-Object Fit

    Lists the runs in a folder that were not disturbed.

    .EXAMPLE
    Get-RpcBenchmarkRun -Task nightly -Last 7 | Format-Table -Property StartedAt, State, TaskOutcome, TaskReason

    Shows how a task of Register-RpcBenchmarkScheduledTask ended in the last seven nights.

    .INPUTS
    An object with the property RunId or Path (FullName, PSPath), or both.

    .OUTPUTS
    RpcBench.Run. StartedAt and FinishedAt are in local time.

    .LINK
    Get-RpcBenchmarkResult

    .LINK
    Stop-RpcBenchmarkRun

    .LINK
    Remove-RpcBenchmarkRun
    #>
    [CmdletBinding(HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.Run')]
    param(
        [Parameter(Position = 0, ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [string[]] $RunId,

        # Of a result that could not be saved it is null, in CSV ''.
        [Parameter(ValueFromPipelineByPropertyName)]
        [AllowNull()]
        [AllowEmptyString()]
        [SupportsWildcards()]
        [Alias('FullName', 'PSPath', 'LiteralPath')]
        [string[]] $Path,

        [datetime] $After,

        [datetime] $Before,

        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [string[]] $Tag,

        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [string[]] $Framework,

        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [string[]] $Runtime,

        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [string[]] $Scenario,

        [ValidateRange(1, 2147483647)]
        [int] $Last,

        [ValidateSet('Running', 'Interrupted', 'Completed', 'Partial', 'Failed', 'Removed')]
        [string[]] $State,

        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [string[]] $Task
    )

    begin {
        Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet
        $source = New-Object -TypeName System.Collections.Specialized.OrderedDictionary -ArgumentList ([System.StringComparer]::Ordinal)
        $wanted = @{}
        foreach ($name in 'After', 'Before', 'Tag', 'Framework', 'Runtime', 'Scenario', 'Last') {
            if ($PSBoundParameters.ContainsKey($name)) {
                $wanted[$name] = $PSBoundParameters[$name]
            }
        }
    }

    process {
        # Only collected here: what comes through the pipeline is one question, and a run is read once.
        Assert-RpcBenchmarkPath -Path $Path -Bound $PSBoundParameters -Cmdlet $PSCmdlet
        Add-RpcBenchmarkRunSource -Source $source -RunId $RunId -Path $Path
    }

    end {
        $history = @(Get-RpcBenchmarkTaskHistory -Name @(if ($Task) { $Task } else { '*' }) -After $wanted['After'] -Before $wanted['Before'])
        if ($Task -and $source.Contains('')) {
            # A task may save its runs elsewhere.
            $results = Join-Path (Get-RpcBenchmarkDataFolder -Cmdlet $PSCmdlet) 'results'
            $elsewhere = @($history | ForEach-Object { $_.Path } | Where-Object { $_ -and [System.IO.Path]::GetDirectoryName($_) -ne $results -and [System.IO.File]::Exists($_) })
            if ($elsewhere.Count -gt 0) {
                Add-RpcBenchmarkRunSource -Source $source -Path $elsewhere
            }
        }
        $question = New-RpcBenchmarkQuestion -Want Runs -Source $source -Wanted $wanted -Cmdlet $PSCmdlet
        if (-not $question) {
            return
        }
        $records = @(if ($source.Contains('')) { Get-RpcBenchmarkRunRecord })
        if ($State -or $Task -or $records.Count -gt 0) {
            $question.Remove('last')
        }
        $unsaved = @(Select-RpcBenchmarkRunRecord -Record $records -Question $question)
        if ($unsaved.Count -gt 0) {
            # Those of which an id was asked for are there, though not among the files.
            $question['known'] = [string[]] @($unsaved | ForEach-Object { $_.RunId })
        }
        # What was measured is not known of a time that has left no run.
        $isWhole = $Task -and -not ($RunId -or $Path -or $Tag -or $Framework -or $Runtime -or $Scenario)
        $runs = Read-RpcBenchmarkSavedObject -Question $question -Cmdlet $PSCmdlet | Merge-RpcBenchmarkRunRecord -Record $records -Unsaved $unsaved |
            Where-Object { -not $Task -or ($_.Task -and (Test-RpcBenchmarkAnyName -Name $_.Task -Pattern $Task)) } |
            Merge-RpcBenchmarkTaskHistory -History $history -All:$isWhole |
            Where-Object { -not $State -or $State -contains $_.State }
        if ($Last) {
            $runs | Select-Object -Last $Last
        }
        else {
            $runs
        }
    }
}
