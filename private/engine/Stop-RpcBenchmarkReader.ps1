function Stop-RpcBenchmarkReader {
    <#
    .SYNOPSIS
    Ends the thread that reads what the engine says. Called from a finally block: it does not fail.

    .PARAMETER Engine
    The object from Initialize-RpcBenchmarkEngine; without a reader nothing is done.

    .OUTPUTS
    Nothing.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Ends what Start-RpcBenchmarkReader started')]
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [object] $Engine
    )

    $reader = $Engine.Reader
    if ($null -eq $reader) {
        return
    }
    $Engine.Reader = $null
    $Engine.StopReading = $true
    # It looks ten times a second. Stopping it would wait for the same, and longer where Windows is inside a call.
    if ($reader.Handle.AsyncWaitHandle.WaitOne(5000)) {
        foreach ($failure in $reader.Shell.Streams.Error) {
            $Engine.LastWords.Enqueue("$failure")
        }
        $reader.Shell.Dispose()
    }
}
