function Show-RpcBenchmarkReport {
    <#
    .SYNOPSIS
    Shows a saved run in the browser, or two runs beside each other.

    .DESCRIPTION
    Writes the page of Export-RpcBenchmarkReport beside the file of the run, under its id, and opens it in the browser. It is removed with the run. Where no
    browser can be opened, the page is there all the same, and the error names it.

    .PARAMETER InputObject
    The run: an object of Get-RpcBenchmarkRun or Get-RpcBenchmarkResult; its file; its id. Without it, the latest run. Two are put beside
    each other.

    .PARAMETER Baseline
    A baseline of Set-RpcBenchmarkBaseline to compare the run with: each cell gets a verdict, the slower ones come first, and changes are listed.

    .PARAMETER PassThru
    Returns the file.

    .EXAMPLE
    Show-RpcBenchmarkReport

    The latest run.

    .EXAMPLE
    Get-RpcBenchmarkRun -Tag nightly -Last 2 | Show-RpcBenchmarkReport

    The two latest runs with that tag, beside each other.

    .EXAMPLE
    Show-RpcBenchmarkReport -Baseline main

    The latest run, compared with the baseline main.

    .INPUTS
    An object with the property Path, FullName or RunId, or text.

    .OUTPUTS
    None; System.IO.FileInfo with -PassThru.

    .LINK
    Export-RpcBenchmarkReport
    #>
    [CmdletBinding(HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType([void], [System.IO.FileInfo])]
    param(
        [Parameter(Position = 0, ValueFromPipeline)]
        [ValidateNotNull()]
        [object[]] $InputObject,

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
        if ($PSCmdlet.MyInvocation.ExpectingInput -and $source.Count -eq 0) {
            return
        }
        $request = @{ as = 'Html'; open = $true }
        if ($Baseline) { $request['baseline'] = $Baseline }
        $answer = Invoke-RpcBenchmarkReport -Source $source -Request $request -Cmdlet $PSCmdlet
        if ($PassThru) {
            Get-Item -LiteralPath $answer.path
        }
    }
}
