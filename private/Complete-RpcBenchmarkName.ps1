function Complete-RpcBenchmarkName {
    <#
    .SYNOPSIS
    What Tab offers for a parameter, from proto/frameworks.json.

    .PARAMETER ParameterName
    The parameter: Framework (or Name), Runtime, Api, Scenario, Argument, Arrivals, Effort, Placement.

    .PARAMETER Word
    What has been typed of it.

    .OUTPUTS
    System.Management.Automation.CompletionResult
    #>
    [CmdletBinding()]
    [OutputType([System.Management.Automation.CompletionResult])]
    param(
        [Parameter(Mandatory)]
        [string] $ParameterName,

        [AllowEmptyString()]
        [string] $Word
    )

    $catalog = Get-RpcBenchmarkContract -Name frameworks
    $offers = switch ($ParameterName) {
        { $_ -in 'Framework', 'Name' } { $catalog.frameworks | ForEach-Object { @{ Name = $_.name; About = $_.about } } }
        'Runtime' { $catalog.runtimes | ForEach-Object { @{ Name = $_.name; About = "$($_.name) $($_.minimumVersion) or later" } } }
        'Api' {
            $catalog.apis | ForEach-Object { @{ Name = $_; About = "The $_ API alone" } }
            @{ Name = 'All'; About = 'Every API that there is' }
        }
        'Scenario' { $catalog.scenarios | ForEach-Object { @{ Name = $_.name; About = $_.about } } }
        'Argument' { $catalog.arguments | ForEach-Object { @{ Name = $_; About = "SimpleCall with $_" } } }
        'Arrivals' { $catalog.arrivals | ForEach-Object { @{ Name = $_; About = "$_ arrivals" } } }
        'Effort' { $catalog.efforts | ForEach-Object { @{ Name = $_.name; About = "At most $($_.maxTimeSeconds) s, $($_.launches) launches or more" } } }
        'Placement' { $catalog.placements | ForEach-Object { @{ Name = $_.name; About = $_.about } } }
    }
    $typed = $Word.Trim([char[]] @("'", '"'))
    foreach ($offer in $offers) {
        if ($offer.Name.StartsWith($typed, [System.StringComparison]::OrdinalIgnoreCase)) {
            New-Object -TypeName System.Management.Automation.CompletionResult -ArgumentList $offer.Name, $offer.Name, 'ParameterValue', $offer.About
        }
    }
}
