function Export-RpcBenchmarkReport {
    <#
    .SYNOPSIS
    Writes a report of a saved run, or of two runs to compare, as a page for the browser, Markdown or text.

    .DESCRIPTION
    The page is a single file that loads nothing from elsewhere, so you can send it to anyone. It begins with the answers. Then come every comparison
    relative to the threshold, percentiles, load, payloads, cost, the findings of the checks, and the data.

    A report of two runs shows what changed, and by how much. Cells that did not alternate in one run get no verdicts.

    .PARAMETER InputObject
    The run: an object of Get-RpcBenchmarkRun or Get-RpcBenchmarkResult, its file, or its id. Default: the latest run. Two runs are compared. Several
    results of one run count once.

    .PARAMETER Path
    The file. Its extension selects the form: .html is a page, .md Markdown, .txt one paragraph.

    .PARAMETER NoClobber
    Does not replace an existing file: that is an error.

    .PARAMETER Baseline
    A baseline of Set-RpcBenchmarkBaseline to compare the run with: each cell gets a verdict, the slower ones come first, and changes are listed.

    .PARAMETER PassThru
    Returns the file.

    .EXAMPLE
    Export-RpcBenchmarkReport -Path ./report.html

    Writes a report of the latest run.

    .EXAMPLE
    Get-RpcBenchmarkRun -Last 2 | Export-RpcBenchmarkReport -Path ./report.html -PassThru

    Writes a report that compares the two latest runs, and returns its file.

    .EXAMPLE
    Invoke-RpcBenchmark -Framework ZeroMQ, gRPC -PayloadSize 1KB, 1MB | Export-RpcBenchmarkReport -Path ./payload.md

    Measures, and writes the answers and verdicts as Markdown.

    .INPUTS
    An object with the property Path, FullName or RunId, or text.

    .OUTPUTS
    None; System.IO.FileInfo with -PassThru.

    .LINK
    Show-RpcBenchmarkReport

    .LINK
    ConvertTo-RpcBenchmarkSummary
    #>
    [CmdletBinding(SupportsShouldProcess, HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType([void], [System.IO.FileInfo])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [ValidateNotNullOrEmpty()]
        [string] $Path,

        [Parameter(ValueFromPipeline)]
        [ValidateNotNull()]
        [object[]] $InputObject,

        [switch] $NoClobber,

        [ValidateNotNullOrEmpty()]
        [string] $Baseline,

        [switch] $PassThru
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
        # A pipeline that nothing came through asks for nothing.
        if ($PSCmdlet.MyInvocation.ExpectingInput -and $source.Count -eq 0) {
            return
        }
        $file = Resolve-RpcBenchmarkOutputPath -Path $Path -ErrorId ReportNotWritable -Cmdlet $PSCmdlet
        if ($PSCmdlet.ShouldProcess($file, (Get-RpcBenchmarkMessage).Text.WriteReport)) {
            $request = @{ out = $file; noClobber = [bool] $NoClobber }
            if ($Baseline) { $request['baseline'] = $Baseline }
            $null = Invoke-RpcBenchmarkReport -Source $source -Request $request -Cmdlet $PSCmdlet
            if ($PassThru) {
                Get-Item -LiteralPath $file
            }
        }
    }
}
