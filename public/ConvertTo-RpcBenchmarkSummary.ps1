function ConvertTo-RpcBenchmarkSummary {
    <#
    .SYNOPSIS
    Summarizes a saved run in one paragraph, for a ticket or a mail.

    .DESCRIPTION
    The paragraph has a sentence for each question that the run answered, based on its verdicts and with their placement. It also says what was not
    measured, and on which machine the run was made.

    .PARAMETER InputObject
    The run: an object of Get-RpcBenchmarkRun or Get-RpcBenchmarkResult, its file, or its id. Default: the latest run. Several results of one run
    count once.

    .EXAMPLE
    ConvertTo-RpcBenchmarkSummary

    Summarizes the latest run.

    .EXAMPLE
    Get-RpcBenchmarkRun -Last 3 | ConvertTo-RpcBenchmarkSummary

    Writes a paragraph for each of the last three runs.

    .EXAMPLE
    Invoke-RpcBenchmark -Framework ZeroMQ, gRPC | ConvertTo-RpcBenchmarkSummary | Set-Clipboard

    Measures, and copies the paragraph to the clipboard.

    .INPUTS
    An object with the property Path, FullName or RunId, or text.

    .OUTPUTS
    System.String, one for each run.

    .LINK
    Export-RpcBenchmarkReport
    #>
    [CmdletBinding(HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType([string])]
    param(
        [Parameter(Position = 0, ValueFromPipeline)]
        [ValidateNotNull()]
        [object[]] $InputObject
    )

    begin {
        Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet
        $source = New-Object -TypeName System.Collections.Generic.List[string]
    }

    process {
        foreach ($item in $InputObject) {
            $source.Add((ConvertTo-RpcBenchmarkReportSource -InputObject $item -Cmdlet $PSCmdlet))
        }
    }

    end {
        if ($PSCmdlet.MyInvocation.ExpectingInput -and $source.Count -eq 0) {
            return
        }
        $request = @{ as = 'Summary' }
        if ($source.Count -eq 0) {
            return (Invoke-RpcBenchmarkReport -Source @() -Request $request -Cmdlet $PSCmdlet).text.Trim()
        }
        foreach ($run in $source | Select-Object -Unique) {
            (Invoke-RpcBenchmarkReport -Source $run -Request $request -Cmdlet $PSCmdlet).text.Trim()
        }
    }
}
