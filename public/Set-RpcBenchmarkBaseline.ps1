function Set-RpcBenchmarkBaseline {
    <#
    .SYNOPSIS
    Saves a run as a baseline to compare later runs with.

    .DESCRIPTION
    A baseline has the whole run, the plan that measures the same again, and what made it: interpreters, packages with their versions and npm's lock file, the options
    of every framework, the machine and its operating system. From these Invoke-RpcBenchmark -Baseline builds it again and measures it beside today's.

    A run that is not fit to be relied on, was stopped, has a failed cell, or has fewer than five launches is refused, unless -Force is given. A baseline of the
    same name is replaced.

    .PARAMETER Name
    What it is to be called: letters, digits, '.', '_' and '-'.

    .PARAMETER RunId
    The run: its id, the beginning of one, or its file. From the pipeline, too, as the objects of Invoke-RpcBenchmark have it: several of one run are one.
    Without it, the latest.

    .PARAMETER From
    The folder where runs are. Without it, RpcBench's among the user's data.

    .PARAMETER Force
    Keeps also a run that is not fit.

    .EXAMPLE
    Invoke-RpcBenchmark -Framework gRPC -Effort Standard | Set-RpcBenchmarkBaseline -Name main

    Measures gRPC, and keeps that as the baseline main.

    .EXAMPLE
    Set-RpcBenchmarkBaseline -Name main -RunId 20261130-092629

    Keeps a run that was saved before.

    .INPUTS
    System.String, or an object with the property RunId.

    .OUTPUTS
    RpcBench.Baseline: Name, RunId, Contents, Forced, SetAt, MeasuredAt, RunCount, EngineVersion, System, Processor, NetworkDriver, Proof, CellId, Packages

    .LINK
    Get-RpcBenchmarkBaseline

    .LINK
    Remove-RpcBenchmarkBaseline

    .LINK
    Test-RpcBenchmarkResult
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium', HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.Baseline')]
    param(
        [Parameter(Mandatory, Position = 0)]
        [ValidateNotNullOrEmpty()]
        [string] $Name,

        [Parameter(ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
        [string] $RunId,

        [ValidateNotNullOrEmpty()]
        [string] $From,

        [switch] $Force
    )

    begin {
        Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet
        $runs = New-Object -TypeName System.Collections.Generic.List[string]
    }

    process {
        if ($RunId -and -not $runs.Contains($RunId)) {
            $runs.Add($RunId)
        }
    }

    end {
        # Nothing came through the pipeline, and that is not the latest run.
        if ($runs.Count -eq 0 -and $PSCmdlet.MyInvocation.ExpectingInput) {
            return
        }
        if ($runs.Count -gt 1) {
            Invoke-RpcBenchmarkFailure -Cmdlet $PSCmdlet -ErrorRecord (ConvertTo-RpcBenchmarkErrorRecord -Id BaselineOneRun -Values $Name, ($runs -join ', ') -TargetObject $Name)
        }
        $question = [ordered]@{ ask = 'SetBaseline'; name = $Name }
        if ($runs.Count -eq 1) {
            $question['run'] = $runs[0]
        }
        if ($From) {
            $question['folder'] = Resolve-RpcBenchmarkOutputPath -Path $From -Cmdlet $PSCmdlet
        }
        if ($Force) {
            $question['force'] = $true
        }
        if ($PSCmdlet.ShouldProcess($Name, (Get-RpcBenchmarkMessage).Text.SetBaseline)) {
            $answer = Invoke-RpcBenchmarkQuestion -Question $question -Cmdlet $PSCmdlet
            foreach ($record in $answer.baselines) {
                ConvertTo-RpcBenchmarkBaseline -Record $record
            }
        }
    }
}
