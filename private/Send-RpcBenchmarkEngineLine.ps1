function Send-RpcBenchmarkEngineLine {
    <#
    .SYNOPSIS
    Writes one line to the engine's stdin.

    .DESCRIPTION
    As UTF-8 bytes on the stream below the writer: in Windows PowerShell the writer's encoding is the console's. An engine that is gone
    takes nothing any more; that shows at the other end, where its events stop.

    .PARAMETER Engine
    The object from Initialize-RpcBenchmarkEngine.

    .PARAMETER Line
    The line, without its end.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [object] $Engine,

        [Parameter(Mandatory)]
        [string] $Line
    )

    if (-not $Engine.InputOpen) {
        return
    }
    $bytes = (New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false).GetBytes($Line + "`n")
    # As tasks, whose failure is read and not thrown: even a caught exception would stand in the user's $Error.
    $stream = $Engine.Process.StandardInput.BaseStream
    $written = $stream.WriteAsync($bytes, 0, $bytes.Length)
    $null = [System.Threading.Tasks.Task]::WaitAny([System.Threading.Tasks.Task[]] @($written), 5000)
    if ($written.Status -eq 'RanToCompletion') {
        $flushed = $stream.FlushAsync()
        $null = [System.Threading.Tasks.Task]::WaitAny([System.Threading.Tasks.Task[]] @($flushed), 5000)
    }
    else {
        Write-Debug -Message 'The engine reads no more.'
    }
}
