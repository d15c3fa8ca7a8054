function Lock-RpcBenchmarkEnvironmentJournal {
    <#
    .SYNOPSIS
    Keeps other PowerShells from changing the journal meanwhile.

    .DESCRIPTION
    By a file beside it that only one process can have open; the system lets go of it when that process dies. The file stays, for one that is
    removed while another waits for it could be had by two.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which ends where another PowerShell does not let go, or the folder cannot be written.

    .PARAMETER TimeoutMilliseconds
    How long to wait for another one.

    .OUTPUTS
    System.IO.FileStream, to be disposed of in a finally block.
    #>
    [CmdletBinding()]
    [OutputType([System.IO.FileStream])]
    param(
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [int] $TimeoutMilliseconds = 10000
    )

    $path = "$(Get-RpcBenchmarkJournalPath).lock"
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    while ($true) {
        $reason = $null
        $id = 'JournalNotWritable'
        try {
            $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($path))
            return New-Object -TypeName System.IO.FileStream -ArgumentList $path, 'OpenOrCreate', 'ReadWrite', 'None'
        }
        catch {
            $reason = $_.Exception.GetBaseException()
        }
        if ($reason.GetType() -eq [System.IO.IOException] -and [System.IO.File]::Exists($path)) {
            $id = 'JournalBusy'
        }
        if ($id -ne 'JournalBusy' -or $clock.ElapsedMilliseconds -ge $TimeoutMilliseconds) {
            Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id $id -Values $path, $reason.Message.TrimEnd('.') -TargetObject $path -InnerException $reason
        }
        [System.Threading.Thread]::Sleep(50)
    }
}
