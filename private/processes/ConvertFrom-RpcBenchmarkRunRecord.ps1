function ConvertFrom-RpcBenchmarkRunRecord {
    <#
    .SYNOPSIS
    The lines of a run's record, each held against the contract.

    .DESCRIPTION
    The engine may have been killed while it wrote the last one, or be writing it now: what is not whole is left out. A record of a newer
    version has no lines that this module would understand.

    .PARAMETER Path
    The record's file.

    .OUTPUTS
    Objects as in proto/run-record.schema.json.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [string] $Path
    )

    try {
        # The engine has it open, or takes it away meanwhile.
        $stream = New-Object -TypeName System.IO.FileStream -ArgumentList $Path, ([System.IO.FileMode]::Open), ([System.IO.FileAccess]::Read), ([System.IO.FileShare]'ReadWrite, Delete')
        $reader = New-Object -TypeName System.IO.StreamReader -ArgumentList $stream
        try {
            $texts = @($reader.ReadToEnd() -split "`n" | Where-Object { $_.Trim() })
        }
        finally {
            $reader.Dispose()
        }
        foreach ($text in $texts) {
            $line = ConvertFrom-Json -InputObject $text -ErrorAction Stop
            if (-not (Get-RpcBenchmarkContractFault -InputObject $line -Contract run-record)) {
                $line
            }
        }
    }
    catch {
        Write-Debug -Message "$Path is not whole: $($_.Exception.GetBaseException().Message)"
    }
}
