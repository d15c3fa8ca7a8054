function Remove-RpcBenchmarkRun {
    <#
    .SYNOPSIS
    Removes saved runs.

    .DESCRIPTION
    Deletes the file of each matching run, and files next to it that are named after the run, such as a report. A run is removed as a whole: if you
    pipe in one of its results, all of them are removed. This cannot be undone, so PowerShell asks first. Use -Confirm:$false in a script, and -WhatIf
    to see what would be removed.

    You have to name what to remove: run ids, paths, tags or times. A file that is not a run of RpcBench is never removed, nor is a run in progress:
    stop it first.

    .PARAMETER RunId
    The runs in RpcBench's folder; wildcards are allowed. Results and runs can be piped in, also from a job, Import-Clixml or Import-Csv. Several
    results of one run count once.

    .PARAMETER Path
    Files and folders to look in instead of RpcBench's folder; wildcards are allowed. In a folder, its .json files that are runs are removed.

    .PARAMETER After
    Runs that started at this time or later, in local time.

    .PARAMETER Before
    Runs that started before this time, in local time.

    .PARAMETER Tag
    Runs with one of these tags; wildcards are allowed.

    .EXAMPLE
    Remove-RpcBenchmarkRun -Before (Get-Date).AddDays(-90)

    Removes each run that is older than 90 days, after asking.

    .EXAMPLE
    Get-RpcBenchmarkRun | Where-Object State -EQ Partial | Remove-RpcBenchmarkRun -Confirm:$false

    Removes the runs that were stopped early, without asking.

    .EXAMPLE
    Remove-RpcBenchmarkRun -Tag try* -WhatIf

    Shows which runs would be removed.

    .INPUTS
    An object with the property RunId or Path (FullName, PSPath), or both.

    .OUTPUTS
    None

    .LINK
    Get-RpcBenchmarkRun
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High', HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType([void])]
    param(
        [Parameter(Position = 0, ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [string[]] $RunId,

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
        [string[]] $Tag
    )

    begin {
        Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet
        $source = New-Object -TypeName System.Collections.Specialized.OrderedDictionary -ArgumentList ([System.StringComparer]::Ordinal)
        $wanted = @{}
        foreach ($name in 'After', 'Before', 'Tag') {
            if ($PSBoundParameters.ContainsKey($name)) {
                $wanted[$name] = $PSBoundParameters[$name]
            }
        }
    }

    process {
        # A pipeline that nothing came through never gets here, and so asks for nothing. Parameter sets with a mandatory parameter each would do as
        # much on the command line, but PowerShell then cannot choose between them for objects with RunId, Path, or both.
        Assert-RpcBenchmarkPath -Path $Path -Bound $PSBoundParameters -Cmdlet $PSCmdlet
        if (-not ($RunId -or @($Path | Where-Object { $_ }).Count -gt 0 -or $wanted.Count -gt 0)) {
            Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id NothingToRemove
        }
        Add-RpcBenchmarkRunSource -Source $source -RunId $RunId -Path $Path
    }

    end {
        $text = (Get-RpcBenchmarkMessage).Text
        $question = New-RpcBenchmarkQuestion -Want Runs -Source $source -Wanted $wanted -Refuse -Cmdlet $PSCmdlet
        if (-not $question) {
            return
        }
        $running = @(Get-RpcBenchmarkRunRecord | Where-Object { $_.State -ceq 'Running' } | ForEach-Object { $_.RunId })
        # All of them, and then one by one: a file that goes must not be looked for meanwhile.
        foreach ($run in @(Read-RpcBenchmarkSavedObject -Question $question -Cmdlet $PSCmdlet)) {
            if ($running -ccontains $run.RunId) {
                $PSCmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id RunUnderWay -Values $run.RunId -TargetObject $run.RunId))
                continue
            }
            $files = @($run.Path) + @(Get-RpcBenchmarkCompanion -Path $run.Path -RunId $run.RunId)
            # Not the other way round, with a return: where nobody can be asked ShouldProcess throws, and PowerShell goes on behind the if. (tests/qa/Traps.Tests.ps1)
            if ($PSCmdlet.ShouldProcess(($files -join ', '), $text.RemoveRun)) {
                foreach ($file in $files) {
                    try {
                        Remove-Item -LiteralPath $file -Confirm:$false -WhatIf:$false -ErrorAction Stop
                    }
                    catch {
                        $facts = @{ Id = 'ResultNotRemoved'; Values = $file, $_.Exception.Message; TargetObject = $file; InnerException = $_.Exception }
                        $PSCmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord @facts))
                    }
                }
            }
        }
    }
}
