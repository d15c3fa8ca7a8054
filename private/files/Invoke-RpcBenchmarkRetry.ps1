function Invoke-RpcBenchmarkRetry {
    <#
    .SYNOPSIS
    Does something with a file, again for a while if it fails: a virus scanner or an indexer holds it, and that passes.

    .PARAMETER Script
    What is done. It is done anew from its beginning.

    .PARAMETER Attempts
    How often at most; eight take less than a second.

    .OUTPUTS
    System.Exception, that of the last attempt; nothing when one went well.
    #>
    [CmdletBinding()]
    [OutputType([System.Exception])]
    param(
        [Parameter(Mandatory)]
        [scriptblock] $Script,

        [int] $Attempts = 8
    )

    foreach ($attempt in 1..$Attempts) {
        try {
            $null = & $Script
            return
        }
        catch {
            $reason = $_.Exception.GetBaseException()
            Write-Debug -Message "Attempt $attempt`: $($reason.Message)"
        }
        if ($attempt -lt $Attempts) {
            [System.Threading.Thread]::Sleep(25 * $attempt)
        }
    }
    $reason
}
