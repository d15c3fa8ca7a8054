function Read-RpcBenchmarkEnvironmentJournal {
    <#
    .SYNOPSIS
    What the journal says was changed, held against proto/environment-journal.schema.json.

    .DESCRIPTION
    Does not throw: who changes something ends with the failure, who only looks reports it.

    .OUTPUTS
    An object with Changes, in the order made, and Failure: nothing, or the ErrorRecord that says why the file cannot be read.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param()

    $path = Get-RpcBenchmarkJournalPath
    $found = [pscustomobject]@{ Changes = [object[]] @(); Failure = $null }
    if (-not [System.IO.File]::Exists($path)) {
        return $found
    }

    $text = (Get-RpcBenchmarkMessage).Text
    $content = $null
    $reason = $null
    try {
        $content = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($path)) -ErrorAction Stop
    }
    catch [System.IO.IOException], [System.UnauthorizedAccessException] {
        $reason = $_.Exception.GetBaseException().Message.TrimEnd('.')
    }
    catch {
        $reason = $text.NotJson
    }
    if (-not $reason) {
        $reason = Get-RpcBenchmarkJournalFault -Journal $content
    }
    if ($reason) {
        $found.Failure = ConvertTo-RpcBenchmarkErrorRecord -Id BadJournal -Values $path, $reason -TargetObject $path
        return $found
    }

    foreach ($change in $content.changes) {
        if ($change.at -is [datetime]) {
            # PowerShell 7 makes one of whatever looks like a time.
            $change.at = $change.at.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture)
        }
    }
    $found.Changes = [object[]] @($content.changes)
    $found
}
