function New-RpcBenchmarkQuestion {
    <#
    .SYNOPSIS
    What is asked of saved runs, as the engine reads it (proto/question.schema.json).

    .PARAMETER Want
    Runs, Results, LoadCurves or Comparisons.

    .PARAMETER Source
    Where to look, and for which runs, from Add-RpcBenchmarkRunSource.

    .PARAMETER Wanted
    What else was asked for: After, Before, Tag, Framework, Runtime, Scenario, Last, IncludeFloor; what is absent is no condition.

    .PARAMETER Refuse
    A file that was itself named and is not a run is an error, not a warning.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, whose location counts, and which reports a path that leads nowhere.

    .OUTPUTS
    System.Collections.Specialized.OrderedDictionary; nothing where every path leads nowhere.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Makes a dictionary')]
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param(
        [Parameter(Mandatory)]
        [string] $Want,

        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [System.Collections.IDictionary] $Source,

        [System.Collections.IDictionary] $Wanted = @{},

        [switch] $Refuse,

        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $places = @(foreach ($place in $Source.Keys) {
            $paths = [string[]] @(if ($place) { Resolve-RpcBenchmarkResultPath -Path $place -Cmdlet $Cmdlet } else { '' })
            foreach ($path in $paths) {
                $known = [ordered]@{ path = if ($path) { $path } else { $null } }
                if ($Source[$place].Count -gt 0) { $known['runIds'] = [string[]] @($Source[$place]) }
                $known
            }
        })
    if ($places.Count -eq 0) {
        return
    }
    $question = [ordered]@{ version = 1; want = $Want; places = $places }
    foreach ($name in 'After', 'Before') {
        if ($null -ne $Wanted[$name]) { $question[$name.ToLowerInvariant()] = $Wanted[$name].ToUniversalTime().ToString('o', [cultureinfo]::InvariantCulture) }
    }
    foreach ($name in 'Tag', 'Framework', 'Runtime', 'Scenario') {
        if ($Wanted[$name]) { $question["$($name.ToLowerInvariant())s"] = [string[]] @($Wanted[$name]) }
    }
    if ($Wanted['Last']) { $question['last'] = $Wanted['Last'] }
    if ($Wanted.Contains('IncludeFloor')) { $question['includeFloor'] = [bool] $Wanted['IncludeFloor'] }
    if ($Refuse) { $question['refuseNamed'] = $true }
    $question
}
