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
    $temporary = "$path.$PID.tmp"
    foreach ($attempt in 1..$Attempts) {
        try {
            if ($Change.Count -eq 0) {
                [System.IO.File]::Delete($path)
                return
            }
            $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($path))
            $json = ConvertTo-Json -InputObject ([ordered]@{ version = 1; changes = [object[]] @($Change) }) -Depth 5
            $bytes = (New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false).GetBytes($json + "`n")
            $stream = New-Object -TypeName System.IO.FileStream -ArgumentList $temporary, 'Create', 'Write', 'None'
            try {
                $stream.Write($bytes, 0, $bytes.Length)
                $stream.Flush($true)
            }
            finally {
                $stream.Dispose()
            }
            if ([System.IO.File]::Exists($path)) {
                # PowerShell would make an empty text of $null, which is not no backup.
                [System.IO.File]::Replace($temporary, $path, [System.Management.Automation.Language.NullString]::Value)
            }
            else {
                [System.IO.File]::Move($temporary, $path)
            }
            return
        }
        catch {
            $reason = $_.Exception.GetBaseException()
            Write-Debug -Message "Attempt $attempt`: $($reason.Message)"
            if ($attempt -lt $Attempts) {
                # A scanner or an indexer holds it; that passes.
                [System.Threading.Thread]::Sleep(25 * $attempt)
            }
        }
    }
    try {
        [System.IO.File]::Delete($temporary)
    }
    catch {
        Write-Debug -Message "'$temporary' stays: $($_.Exception.Message)"
    }
    ConvertTo-RpcBenchmarkErrorRecord -Id JournalNotWritable -Values $path, $reason.Message.TrimEnd('.') -TargetObject $path -InnerException $reason
}
