function Remove-RpcBenchmarkResult {
    <#
    .SYNOPSIS
    Removes saved runs.

    .DESCRIPTION
    Deletes the file of each run that was asked for, and files beside it that are named after the run, such as a report. A run is removed as a
    whole: piping one result of it in removes all of them. What was measured cannot be had back, so PowerShell asks first; -Confirm:$false in a
    script, -WhatIf to see what would go.

    Something must be said of what to remove: run ids, paths, tags or a time. A file that is not a run of RpcBench is never removed.

    .PARAMETER RunId
    The runs in the folder of RpcBench, with wildcards if need be. Results and runs from the pipeline bring their own, also those that came from a job,
    Import-Clixml or Import-Csv; of many results of one run, one file is removed.

    .PARAMETER Path
    Files and folders elsewhere, with wildcards if need be, in place of the folder of RpcBench. Of a folder, its .json files that are runs.

    .PARAMETER After
    Runs that started then or later, in local time.

    .PARAMETER Before
    Runs that started earlier, in local time.

    .PARAMETER Tag
    Runs with one of these tags, with wildcards if need be.

    .EXAMPLE
    Remove-RpcBenchmarkResult -Before (Get-Date).AddDays(-90)

    Asks, for each run that is older than 90 days.

    .EXAMPLE
    Get-RpcBenchmarkResult -Summary | Where-Object State -EQ Partial | Remove-RpcBenchmarkResult -Confirm:$false

    Removes the runs that were stopped, without asking.

    .EXAMPLE
    Remove-RpcBenchmarkResult -Tag try* -WhatIf

    Shows which runs would go.

    .INPUTS
    An object with the property RunId, or Path (FullName, PSPath), or both.

    .OUTPUTS
    None

    .LINK
    Get-RpcBenchmarkResult
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
    [OutputType([void])]
    param(
        [Parameter(Position = 0, ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [string[]] $RunId,

        [Parameter(ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
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
        if (-not ($RunId -or $Path -or $wanted.Count -gt 0)) {
            Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -Id NothingToRemove
        }
        Add-RpcBenchmarkRunSource -Source $source -RunId $RunId -Path $Path
    }

    end {
        $text = (Get-RpcBenchmarkMessage).Text
        Select-RpcBenchmarkRun -Source $source -Wanted $wanted -Outline -Refuse -Cmdlet $PSCmdlet | ForEach-Object {
            $files = @($_.Path) + @(Get-RpcBenchmarkCompanion -Path $_.Path -RunId $_.Run.runId)
            # Not the other way round, with a return: where nobody can be asked ShouldProcess throws, and PowerShell goes on behind the if.
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
