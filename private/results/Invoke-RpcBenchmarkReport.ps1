function Invoke-RpcBenchmarkReport {
    <#
    .SYNOPSIS
    Lets the engine make a report of saved runs, and gives what became of it.

    .DESCRIPTION
    A report that was written and could not be shown is a non-terminating error, for it is there; everything else ends the cmdlet.

    .PARAMETER Source
    The runs, from ConvertTo-RpcBenchmarkReportSource; none is the latest run. Many results of one run are one.

    .PARAMETER Request
    What else the engine is told: as, out, noClobber, open, as in proto/report.schema.json.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function.

    .OUTPUTS
    The answer, as in proto/report-answer.schema.json.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [string[]] $Source,

        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Request,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $asked = @{ version = 1; runs = [string[]] @($Source | Select-Object -Unique) } + $Request
    $line = ConvertTo-Json -InputObject $asked -Compress
    $answer = Read-RpcBenchmarkEngineAnswer -Argument 'report', '--control', '-' -Line $line -Contract report-answer -Cmdlet $Cmdlet
    $notShown = Get-RpcBenchmarkOptional -InputObject $answer -Name notShown
    if ($notShown) {
        $Cmdlet.WriteError((ConvertFrom-RpcBenchmarkProblem -Problem $notShown))
    }
    $answer
}
