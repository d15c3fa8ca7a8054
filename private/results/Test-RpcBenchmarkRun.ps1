function Test-RpcBenchmarkRun {
    <#
    .SYNOPSIS
    Whether a run that was read is one of those that were asked for.

    .PARAMETER Read
    The run, from Read-RpcBenchmarkResultFile.

    .PARAMETER Wanted
    What was asked for: After, Before, Tag, Framework, Runtime, Scenario; what is absent is no condition.

    .OUTPUTS
    System.Boolean
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory)]
        [object] $Read,

        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Wanted
    )

    # Comparing two DateTimes looks at their digits alone, not at whether they are local.
    $startedAt = $Read.StartedAt.ToUniversalTime()
    if ($null -ne $Wanted['After'] -and $startedAt -lt $Wanted['After'].ToUniversalTime()) { return $false }
    if ($null -ne $Wanted['Before'] -and $startedAt -ge $Wanted['Before'].ToUniversalTime()) { return $false }
    $tags = [string[]] @(Get-RpcBenchmarkOptional -InputObject $Read.Run.plan -Name tags)
    if (-not (Test-RpcBenchmarkAnyName -Name $tags -Pattern $Wanted['Tag'])) { return $false }
    if (-not ($Wanted['Framework'] -or $Wanted['Runtime'] -or $Wanted['Scenario'])) { return $true }
    foreach ($cell in $Read.Run.cells) {
        if ($null -eq $cell.twinOf -and (Test-RpcBenchmarkCell -Cell $cell -Wanted $Wanted)) { return $true }
    }
    $false
}
