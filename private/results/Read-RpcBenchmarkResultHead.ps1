function Read-RpcBenchmarkResultHead {
    <#
    .SYNOPSIS
    What the first lines of a saved run say, without reading the rest.

    .DESCRIPTION
    For Tab, and to leave files unread that cannot be meant: a run is about a megabyte. It is taken for what it is, a look at the first
    characters of a file; a run that is returned or removed is read whole and held against the contract.

    .PARAMETER Path
    The file.

    .OUTPUTS
    An object with RunId, State, StartedAt and Tag; each null where the first lines do not say it. Nothing for a file that does not begin as a
    saved run does, or that cannot be read.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [string] $Path
    )

    # The plan ends within the first three thousand characters, unless it has hundreds of sizes or rates.
    $buffer = New-Object -TypeName 'char[]' -ArgumentList 16384
    $reader = $null
    try {
        $file = New-Object -TypeName System.IO.FileStream -ArgumentList $Path, 'Open', 'Read', 'ReadWrite, Delete'
        $reader = New-Object -TypeName System.IO.StreamReader -ArgumentList $file
        $count = $reader.ReadBlock($buffer, 0, $buffer.Length)
    }
    catch {
        Write-Debug -Message "'$Path' cannot be read: $($_.Exception.Message)"
        return
    }
    finally {
        if ($reader) { $reader.Dispose() }
    }
    $head = New-Object -TypeName string -ArgumentList $buffer, 0, $count
    if ($head -cnotmatch '^\s*\{\s*"kind"\s*:\s*"RpcBench\.Run"') {
        return
    }

    $said = @{}
    foreach ($name in 'runId', 'state', 'startedAt') {
        $found = [regex]::Match($head, "`"$name`"\s*:\s*`"([^`"\\]*)`"")
        $said[$name] = if ($found.Success) { $found.Groups[1].Value }
    }
    $list = [regex]::Match($head, '"tags"\s*:\s*\[([^\]]*)\]')
    [pscustomobject]@{
        RunId     = $said['runId']
        State     = $said['state']
        StartedAt = if ($said['startedAt']) { ConvertTo-RpcBenchmarkTime -Value $said['startedAt'] }
        Tag       = if ($list.Success) { , [string[]] @([regex]::Matches($list.Groups[1].Value, '"([^"\\]*)"') | ForEach-Object { $_.Groups[1].Value }) }
    }
}
