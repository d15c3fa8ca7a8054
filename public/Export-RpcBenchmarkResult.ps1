function Export-RpcBenchmarkResult {
    <#
    .SYNOPSIS
    Writes a saved run in the form that another tool reads.

    .DESCRIPTION
    PytestBenchmark is what pytest-benchmark saves, so that its `compare` reads it: a benchmark for each combination that was measured, a round for each
    launch. GitHubActionBenchmark is what the action of that name reads with its tool customSmallerIsBetter. Markdown is a table for a comment on a pull
    request, a screen at most.

    Only what was measured in a closed loop is written. The floor is where it was asked for by -IncludeFloor.

    .PARAMETER RunId
    The run: its id, or the beginning of one. From the pipeline, too, as the objects of Get-RpcBenchmarkResult and Invoke-RpcBenchmark have it: several of one run are
    written once. Without it, the latest.

    .PARAMETER Format
    PytestBenchmark, GitHubActionBenchmark or Markdown.

    .PARAMETER From
    The folder where runs are. Without it, RpcBench's among the user's data.

    .PARAMETER OutputPath
    The file to write. Without it the text is the output.

    .EXAMPLE
    Export-RpcBenchmarkResult -Format Markdown

    The latest run, as a comment on a pull request.

    .EXAMPLE
    Invoke-RpcBenchmark -Framework gRPC -Scenario SimpleCall | Export-RpcBenchmarkResult -Format PytestBenchmark -OutputPath ./0001_grpc.json

    A run, and its file for `pytest-benchmark compare`.

    .EXAMPLE
    Export-RpcBenchmarkResult -RunId 20261122 -Format GitHubActionBenchmark -OutputPath ./benchmark.json

    The run of that day.

    .INPUTS
    System.String, or an object with the property RunId.

    .OUTPUTS
    System.String, or System.IO.FileInfo where -OutputPath is given.

    .LINK
    Get-RpcBenchmarkResult

    .LINK
    Invoke-RpcBenchmark
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Low', HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType([string], [System.IO.FileInfo])]
    param(
        [Parameter(Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
        [string] $RunId,

        [Parameter(Mandatory)]
        [ValidateNotNullOrEmpty()]
        [string] $Format,

        [ValidateNotNullOrEmpty()]
        [string] $From,

        [ValidateNotNullOrEmpty()]
        [string] $OutputPath
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
        if ($runs.Count -eq 0) {
            # Nothing came through the pipeline, and that is not the latest run.
            if ($PSCmdlet.MyInvocation.ExpectingInput) {
                return
            }
            $runs.Add('')
        }
        foreach ($run in $runs) {
            $question = [ordered]@{ ask = 'Export'; format = $Format }
            if ($run) {
                $question['run'] = $run
            }
            if ($From) {
                $question['folder'] = Resolve-RpcBenchmarkOutputPath -Path $From -Cmdlet $PSCmdlet
            }
            if (-not $OutputPath) {
                (Invoke-RpcBenchmarkQuestion -Question $question -Cmdlet $PSCmdlet).text
                continue
            }
            $question['output'] = Resolve-RpcBenchmarkOutputPath -Path $OutputPath -Cmdlet $PSCmdlet
            if ($PSCmdlet.ShouldProcess($question['output'], (Get-RpcBenchmarkMessage).Text.ExportRun)) {
                $answer = Invoke-RpcBenchmarkQuestion -Question $question -Cmdlet $PSCmdlet
                New-Object -TypeName System.IO.FileInfo -ArgumentList $answer.written
            }
        }
    }
}
