function Add-RpcBenchmarkRunSource {
    <#
    .SYNOPSIS
    Takes note of where to look for runs, and for which: one call for each object of the pipeline.

    .DESCRIPTION
    A hundred results of one run ask for it once.

    .PARAMETER Source
    What has been noted so far, by path; '' is RpcBench's own folder. Each has All, or the run ids in Exact and Patterns.

    .PARAMETER RunId
    The run ids, with wildcards if need be; none for all.

    .PARAMETER Path
    The files and folders; none for RpcBench's own folder.

    .OUTPUTS
    Nothing.
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param(
        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [System.Collections.IDictionary] $Source,

        [AllowNull()]
        [AllowEmptyCollection()]
        [string[]] $RunId,

        [AllowNull()]
        [AllowEmptyCollection()]
        [string[]] $Path
    )

    foreach ($place in $(if ($Path) { $Path } else { '' })) {
        if (-not $Source.Contains($place)) {
            $Source[$place] = [pscustomobject]@{
                All      = $false
                Exact    = New-Object -TypeName 'System.Collections.Generic.HashSet[string]' -ArgumentList ([System.StringComparer]::OrdinalIgnoreCase)
                Patterns = New-Object -TypeName 'System.Collections.Generic.HashSet[string]' -ArgumentList ([System.StringComparer]::OrdinalIgnoreCase)
                Found    = New-Object -TypeName 'System.Collections.Generic.HashSet[string]' -ArgumentList ([System.StringComparer]::OrdinalIgnoreCase)
            }
        }
        if (-not $RunId) {
            $Source[$place].All = $true
        }
        foreach ($id in $RunId) {
            $kind = if ([System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($id)) { 'Patterns' } else { 'Exact' }
            $null = $Source[$place].$kind.Add($id)
        }
    }
}
