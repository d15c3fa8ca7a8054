function Send-RpcBenchmarkEngineLine {
    <#
    .SYNOPSIS
    Writes one line to the engine's stdin.

    .DESCRIPTION
    As UTF-8 bytes on the stream below the writer: in Windows PowerShell the writer's encoding is the console's. An engine that is gone
    takes nothing any more; that shows at the other end, where its events stop. One at a time: where a thread of its own answers the engine, that writes, too.

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
    # Not WriteAsync: where pipes have no asynchronous writes it takes a thread of the pool, and both readers have theirs already.
    [System.Threading.Monitor]::Enter($Engine.Process)
    try {
        $stream = $Engine.Process.StandardInput.BaseStream
        $stream.Write($bytes, 0, $bytes.Length)
        $stream.Flush()
    }
    catch [System.IO.IOException] {
        Write-Debug -Message "The engine reads no more: $($_.Exception.Message)"
    }
    finally {
        [System.Threading.Monitor]::Exit($Engine.Process)
    }
}
