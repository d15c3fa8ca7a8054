function Show-RpcBenchmarkReport {
    <#
    .SYNOPSIS
    Shows a saved run in the browser, or compares two runs.

    .DESCRIPTION
    Writes the page of Export-RpcBenchmarkReport next to the run's file, named after the run, and opens it in the browser. The page is removed
    together with the run. If no browser can be opened, the page is written anyway, and the error names it.

    .PARAMETER InputObject
    The run: an object of Get-RpcBenchmarkRun or Get-RpcBenchmarkResult, its file, or its id. Default: the latest run. Two runs are compared.

    .PARAMETER Baseline
    A baseline of Set-RpcBenchmarkBaseline to compare the run with: each cell gets a verdict, the slower ones come first, and changes are listed.

    .PARAMETER PassThru
    Returns the file.

    .EXAMPLE
    Show-RpcBenchmarkReport

    Shows the latest run.

    .EXAMPLE
    Get-RpcBenchmarkRun -Tag nightly -Last 2 | Show-RpcBenchmarkReport

    Compares the two latest runs with that tag.

    .EXAMPLE
    Show-RpcBenchmarkReport -Baseline main

    Shows the latest run, compared with the baseline main.

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
