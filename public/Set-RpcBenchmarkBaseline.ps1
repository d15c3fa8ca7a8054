function Set-RpcBenchmarkBaseline {
    <#
    .SYNOPSIS
    Saves a run as a baseline to compare later runs with.

    .DESCRIPTION
    A baseline has the whole run, a plan that measures the same again, and everything that the run depended on: interpreters, packages with their
    versions and npm's lock file, the options of every framework, the machine and its operating system. Invoke-RpcBenchmark -Baseline builds these
    versions again and measures them together with today's.

    A run is refused if it is not fit, was stopped, has a failed cell, or has fewer than five launches; -Force saves it anyway. A baseline of the same
    name is replaced.

    .PARAMETER Name
    The name of the baseline: letters, digits, '.', '_' and '-'.

    .PARAMETER RunId
    The run: its id, the beginning of it, or its file. Objects of Invoke-RpcBenchmark can be piped in; several results of one run count once. Default:
    the latest run.

    .PARAMETER From
    The folder of the runs. Default: RpcBench's folder in the user's data.

    .PARAMETER Force
    Also saves a run that would be refused.

    .EXAMPLE
    Invoke-RpcBenchmark -Framework gRPC -Effort Standard | Set-RpcBenchmarkBaseline -Name main

    Measures gRPC, and saves the run as the baseline main.

    .EXAMPLE
    Set-RpcBenchmarkBaseline -Name main -RunId 20261130-092629

    Saves an earlier run as the baseline main.

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
