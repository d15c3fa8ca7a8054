function Get-RpcBenchmarkJournalFault {
    <#
    .SYNOPSIS
    What is wrong with a journal of the environment's changes: the file says what is put back, so it has to say it whole.

    .PARAMETER Journal
    The file's content, as ConvertFrom-Json made it.

    .OUTPUTS
    System.String, or nothing when all is well.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [AllowNull()]
        [AllowEmptyCollection()]
        [object] $Journal
    )

    $text = (Get-RpcBenchmarkMessage).Text
    $invariant = [cultureinfo]::InvariantCulture
    if ($Journal -isnot [System.Management.Automation.PSCustomObject]) {
        return $text.NotAJournal
    }
    $known = (Get-RpcBenchmarkContractHead -Contract environment-journal).Version
    $version = Get-RpcBenchmarkOptional -InputObject $Journal -Name version
    if ($version -is [ValueType] -and $version -gt $known) {
        return [string]::Format($invariant, $text.NewerVersion, $version, $known)
    }
    if ($version -ne $known -or $Journal.PSObject.Properties['changes'] -isnot [object] -or $Journal.changes -isnot [System.Collections.IList]) {
        return $text.NotAJournal
    }
    $settings = @(Get-RpcBenchmarkSettingName)
    foreach ($change in $Journal.changes) {
        $lacks = @(foreach ($name in 'setting', 'machine', 'process', 'by', 'before', 'after', 'at') { if ($null -eq $change -or -not $change.PSObject.Properties[$name]) { $name } })
        if ($lacks.Count -gt 0) {
            return [string]::Format($invariant, $text.ChangeLacks, $lacks[0])
        }
        if ($settings -cnotcontains $change.setting) {
            return [string]::Format($invariant, $text.NotASetting, $change.setting)
        }
    }
}
