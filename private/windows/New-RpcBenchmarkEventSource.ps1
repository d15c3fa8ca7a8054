function New-RpcBenchmarkEventSource {
    <#
    .SYNOPSIS
    Makes RpcBench a source of Windows' application log, where this PowerShell may.

    .OUTPUTS
    Nothing. Without it tasks write their own log alone.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'The public function has asked')]
    [CmdletBinding()]
    [OutputType([void])]
    param()

    try {
        if (-not [System.Diagnostics.EventLog]::SourceExists('RpcBench')) {
            [System.Diagnostics.EventLog]::CreateEventSource('RpcBench', 'Application')
        }
    }
    catch {
        Write-Debug -Message "No source of events: $($_.Exception.GetBaseException().Message)"
    }
}
