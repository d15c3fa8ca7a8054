function Get-RpcBenchmarkRun {
    <#
    .SYNOPSIS
    Lists the runs there are: under way, interrupted or saved.

    .DESCRIPTION
    One object for each run, the oldest first: when it was, what it measured, whether its verdicts can be relied on (Fit, UnfitBecause), what the checks
    found (Findings) and a sentence of answer for each question that it measured (Answers). State is

    - Running: under way in this or another window.
    - Interrupted: its engine or its PowerShell is gone without having said that it ended; Stop-RpcBenchmarkRun ends what is left of it.
    - Completed, Partial or Failed: saved.
    - Removed: measured by a scheduled task, and its file is gone (only with -Task).

    Of a run that a scheduled task measured, Task is the task's name, TaskOutcome how it ended: Measured, or where it has limits Held, Slower or Inconclusive,
    or Failed; TaskReason says why.

    Of a run that has saved nothing yet only RunId, State, StartedAt, ProcessCount and Path, where its file will be, are known; conditions about what was
    measured do not find it.

    .PARAMETER RunId
    The runs, with wildcards if need be. Runs and results from the pipeline bring their own, also those that came from a job, Import-Clixml or Import-Csv.

    .PARAMETER Path
    Files and folders elsewhere, with wildcards if need be, in place of the folder of RpcBench. Of a folder, its .json files. From the pipeline, also what
    Get-ChildItem returns.

    .PARAMETER After
    Runs that started then or later, in local time.

    .PARAMETER Before
    Runs that started earlier, in local time.

    .PARAMETER Tag
    Runs with one of these tags, with wildcards if need be.

    .PARAMETER Framework
    Runs with results of these frameworks, with wildcards if need be.

    .PARAMETER Runtime
    Runs with results on these runtimes, as -Framework.

    .PARAMETER Scenario
    Runs with results of these scenarios, as -Framework.

    .PARAMETER Last
    The newest so many of the runs that fit.

    .PARAMETER State
    Runs in one of these states.

    .PARAMETER Task
    The history of these scheduled tasks, with wildcards if need be: each time that they ran, also where nothing was measured (State is then Failed,
    RunId null).

    .EXAMPLE
    Get-RpcBenchmarkRun

    What runs there are.

    .EXAMPLE
    Get-RpcBenchmarkRun -Last 1 | Format-List

    All about the last one, answers and findings included.

    .EXAMPLE
    Get-RpcBenchmarkRun -State Running

    What is measured at the moment.

    .EXAMPLE
    Get-ChildItem -Path ./runs -Filter *.json | Get-RpcBenchmarkRun | Where-Object Fit

    Those of the runs in a folder that were not disturbed.

    .EXAMPLE
    Get-RpcBenchmarkRun -Task nightly -Last 7 | Format-Table -Property StartedAt, State, TaskOutcome, TaskReason

    How the task of Register-RpcBenchmarkScheduledTask did in the last seven nights.

    .INPUTS
    An object with the property RunId, or Path (FullName, PSPath), or both.

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
