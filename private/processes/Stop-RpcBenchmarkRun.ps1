function Stop-RpcBenchmarkRun {
    <#
    .SYNOPSIS
    Ends the processes of one run, and takes its record away when none is left.

    .PARAMETER Record
    From Get-RpcBenchmarkRunRecord.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which reports what could not be ended.

    .OUTPUTS
    RpcBench.StoppedRun
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'The public function asks')]
    [CmdletBinding()]
    [OutputType('RpcBench.StoppedRun')]
    param(
        [Parameter(Mandatory)]
        [object] $Record,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    # The engine is the first: nobody starts anything anew, and most of the others end with it.
    foreach ($process in $Record.Processes) {
        Stop-RpcBenchmarkProcess -Id $process.Id
    }
    $left = @(Get-RpcBenchmarkRunRecord | Where-Object { $_.RunId -ceq $Record.RunId } | ForEach-Object { $_.Processes })
    foreach ($process in $left) {
        $Cmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id ProcessNotEnded -Values $process.Id, $process.Who -TargetObject $process.Id))
    }
    if ($left.Count -eq 0) {
        [System.IO.File]::Delete($Record.RecordPath)
    }
    [pscustomobject]@{
        PSTypeName   = 'RpcBench.StoppedRun'
        RunId        = $Record.RunId
        StartedAt    = $Record.StartedAt
        ProcessCount = @($Record.Processes).Count - $left.Count
        Path         = if ($Record.ResultPath -and [System.IO.File]::Exists($Record.ResultPath)) { $Record.ResultPath }
    }
}
