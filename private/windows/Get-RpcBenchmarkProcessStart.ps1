function Get-RpcBenchmarkProcessStart {
    <#
    .SYNOPSIS
    When a process started, to tell it from a later one of the same id.

    .PARAMETER Id
    The process.

    .OUTPUTS
    System.String, the same whoever asks and whenever; nothing where there is no such process.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [int] $Id
    )

    $process = Get-Process -Id $Id -ErrorAction Ignore
    if ($process) {
        try {
            # In Windows PowerShell 5.1 and PowerShell 7 alike a property that cannot be read is null.
            if ($process.StartTime) {
                $process.StartTime.ToFileTimeUtc().ToString([cultureinfo]::InvariantCulture)
            }
        }
        finally {
            $process.Dispose()
        }
    }
}
