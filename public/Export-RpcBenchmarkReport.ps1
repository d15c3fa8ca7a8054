function Export-RpcBenchmarkReport {
    <#
    .SYNOPSIS
    Writes a saved run as one page for the browser, or two runs beside each other.

    .DESCRIPTION
    The page has everything inside and asks no other place for anything, so it can be sent to people who run nothing. It begins with the answers, and has
    every pair against the difference that does not matter, percentiles, load, payloads, cost, what the checks found, and the data.

    Two runs stand beside each other: what changed, and by how much. Cells that did not take turns in one run are not judged against each other.

    .PARAMETER InputObject
    The run: an object of Get-RpcBenchmarkRun or Get-RpcBenchmarkResult; its file; its id. Without it, the latest run. Two are put beside
    each other; many results of one run are one.

    .PARAMETER Path
    The file. Its name says what is written: .html a page, .md Markdown, .txt one paragraph.

    .PARAMETER NoClobber
    A file that is there is an error, and is not replaced.

    .PARAMETER Baseline
    A baseline of Set-RpcBenchmarkBaseline to compare the run with: each cell gets a verdict, the slower ones come first, and changes are listed.

    .PARAMETER PassThru
    Returns the file.

    .EXAMPLE
    Export-RpcBenchmarkReport -Path ./report.html

    Of the latest run.

    .EXAMPLE
    Get-RpcBenchmarkRun -Last 2 | Export-RpcBenchmarkReport -Path ./report.html -PassThru

    The two latest beside each other.

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
