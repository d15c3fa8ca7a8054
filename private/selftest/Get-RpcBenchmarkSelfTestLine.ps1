function Get-RpcBenchmarkSelfTestLine {
    <#
    .SYNOPSIS
    What only Windows has, line by line: selftest/windows-lines.json, which docs/windows.md's table is made from as well.

    .OUTPUTS
    Objects with id, what, where, seen, system (Windows or Any), by (the step that exercises it), needs (members of the context that have
    to be there) and without (why nothing exercises it; null where something does).
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param()

    $text = [System.IO.File]::ReadAllText((Join-Path $script:ModuleRoot 'selftest/windows-lines.json'))
    foreach ($line in (ConvertFrom-Json -InputObject $text).lines) {
        $by = Get-RpcBenchmarkOptional -InputObject $line -Name by
        [pscustomobject]@{
            id      = $line.id
            what    = $line.what
            where   = [string[]] @($line.where)
            seen    = $line.seen
            system  = $line.system
            by      = if ($by) { $by } else { $line.id }
            needs   = [string[]] @(Get-RpcBenchmarkOptional -InputObject $line -Name needs | Where-Object { $_ })
            without = Get-RpcBenchmarkOptional -InputObject $line -Name without
        }
    }
}
