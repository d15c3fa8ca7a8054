function Export-RpcBenchmarkResult {
    <#
    .SYNOPSIS
    Writes a saved run in the format of another tool.

    .DESCRIPTION
    PytestBenchmark is the file format of pytest-benchmark, readable with its `compare` command: one benchmark for each measured combination, one
    round for each launch. GitHubActionBenchmark is the input of github-action-benchmark for its tool customSmallerIsBetter. Markdown is a short table
    for a comment on a pull request.

    Only closed-loop results are written. The floor is included if the run was made with -IncludeFloor.

    .PARAMETER RunId
    The run: its id, or the beginning of it. Objects of Get-RpcBenchmarkResult and Invoke-RpcBenchmark can be piped in; several results of one run
    count once. Default: the latest run.

    .PARAMETER Format
    PytestBenchmark, GitHubActionBenchmark or Markdown.

    .PARAMETER From
    The folder of the runs. Default: RpcBench's folder in the user's data.

    .PARAMETER OutputPath
    The file to write. Without it, the text is returned.

    .EXAMPLE
    Export-RpcBenchmarkResult -Format Markdown

    Returns the latest run as a table for a comment on a pull request.

    .EXAMPLE
    Invoke-RpcBenchmark -Framework gRPC -Scenario SimpleCall | Export-RpcBenchmarkResult -Format PytestBenchmark -OutputPath ./0001_grpc.json

    Measures, and writes a file for `pytest-benchmark compare`.

    .EXAMPLE
    Export-RpcBenchmarkResult -RunId 20261122 -Format GitHubActionBenchmark -OutputPath ./benchmark.json

    Exports the run of that day.

    .INPUTS
    System.String, or an object with the property RunId.

    .OUTPUTS
    System.String, or System.IO.FileInfo with -OutputPath.

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
