function Add-RpcBenchmarkRunSource {
    <#
    .SYNOPSIS
    Takes note of where to look for runs, and for which: one call for each object of the pipeline.

    .DESCRIPTION
    A hundred results of one run ask for it once.

    .PARAMETER Source
    What has been noted so far: path to a set of run ids, which is empty for all; '' is RpcBench's own folder.

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
        [AllowEmptyString()]
        [string[]] $Path
    )

    # An object that says null, or '' after a trip through CSV, has no file of its own.
    $places = @($Path | Where-Object { $_ })
    foreach ($place in $(if ($places.Count -gt 0) { $places } else { '' })) {
        $isNew = -not $Source.Contains($place)
        if ($isNew) {
            $Source[$place] = New-Object -TypeName 'System.Collections.Generic.HashSet[string]' -ArgumentList ([System.StringComparer]::OrdinalIgnoreCase)
        }
        if (-not $RunId) {
            # Once all of a place was asked for, an id says no more.
            $Source[$place].Clear()
        }
        elseif ($isNew -or $Source[$place].Count -gt 0) {
            foreach ($id in $RunId) {
                $null = $Source[$place].Add($id)
            }
        }
    }
}
