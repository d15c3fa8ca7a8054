function ConvertFrom-RpcBenchmarkRunRecord {
    <#
    .SYNOPSIS
    The lines of a run's record.

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
            if ($line -is [System.Management.Automation.PSCustomObject]) {
                $version = Get-RpcBenchmarkOptional -InputObject $line -Name version
                if ($null -ne $version -and ($version -isnot [ValueType] -or $version -gt (Get-RpcBenchmarkContractHead -Contract run-record).Version)) {
                    return
                }
                # What a line is used for: a process that is to be ended has to be named whole.
                $wanted = if ((Get-RpcBenchmarkOptional -InputObject $line -Name type) -ceq 'engine') { 'pid', 'startedAt', 'callerPid', 'resultPath' } else { 'pid', 'startedAt', 'who' }
                $isWhole = {
                    param($name)
                    $value = Get-RpcBenchmarkOptional -InputObject $line -Name $name
                    if ($name -in 'pid', 'callerPid') { $value -is [ValueType] -and $value -ge 0 -and $value -le [int]::MaxValue } else { $null -ne $value -and "$value" -ne '' }
                }
                if (@($wanted | Where-Object { -not (& $isWhole $_) }).Count -eq 0) {
                    $line
                }
            }
        }
    }
    catch {
        Write-Debug -Message "$Path is not whole: $($_.Exception.GetBaseException().Message)"
    }
}
