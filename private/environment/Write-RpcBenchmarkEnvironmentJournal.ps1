function Write-RpcBenchmarkEnvironmentJournal {
    <#
    .SYNOPSIS
    Replaces the journal as a whole: flushed to disk beside it, then renamed. With no changes the file goes away.

    .PARAMETER Change
    All that is to be put back, in the order made.

    .PARAMETER Attempts
    How often it is tried while another program holds the file.

    .OUTPUTS
    System.Management.Automation.ErrorRecord where it could not be written; nothing otherwise.
    #>
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ErrorRecord])]
    param(
        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [object[]] $Change,

        [int] $Attempts = 8
    )

    $path = Get-RpcBenchmarkJournalPath
    $reason = if ($Change.Count -eq 0) {
        Invoke-RpcBenchmarkRetry -Attempts $Attempts -Script { [System.IO.File]::Delete($path) }
    }
    else {
        $json = ConvertTo-Json -InputObject ([ordered]@{ version = 1; changes = [object[]] @($Change) }) -Depth 5
        Save-RpcBenchmarkText -Path $path -Text $json -Attempts $Attempts
    }
    if ($reason) {
        ConvertTo-RpcBenchmarkErrorRecord -Id JournalNotWritable -Values $path, $reason.Message.TrimEnd('.') -TargetObject $path -InnerException $reason
    }
}
