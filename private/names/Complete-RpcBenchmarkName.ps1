function Complete-RpcBenchmarkName {
    <#
    .SYNOPSIS
    What Tab offers for a parameter: from proto/frameworks.json, or from the saved runs.

    .DESCRIPTION
    Nothing is ever said of what goes wrong here: somebody is typing.

    .PARAMETER ParameterName
    The parameter: one of those that RpcBench.psm1 registers.

    .PARAMETER Word
    What has been typed of it.

    .PARAMETER CommandName
    Whose parameter it is: what is asked for and what is looked for have not all names in common.

    .OUTPUTS
    System.Management.Automation.CompletionResult
    #>
    [CmdletBinding()]
    [OutputType([System.Management.Automation.CompletionResult])]
    param(
        [Parameter(Mandatory)]
        [string] $ParameterName,

        [AllowEmptyString()]
        [string] $Word,

        [string] $CommandName
    )

    $typed = $Word.Trim([char[]] @("'", '"'))
    try {
        $catalog = Get-RpcBenchmarkContract -Name frameworks
        $offers = @(switch ($ParameterName) {
                { $_ -eq 'AgainstRuntime' -or ($_ -eq 'Name' -and $CommandName -like '*-RpcBenchmarkRuntime') } { if ($CommandName -ne 'New-RpcBenchmarkRuntime') { Get-RpcBenchmarkRuntimeOffer } }
                { $_ -eq 'Framework' -or ($_ -eq 'Name' -and $CommandName -notlike '*-RpcBenchmarkRuntime') } { $catalog.frameworks | ForEach-Object { @{ Name = $_.name; About = $_.about } } }
                'Runtime' { $catalog.runtimes | ForEach-Object { @{ Name = $_.name; About = "$($_.name) $($_.minimumVersion) or later" } } }
                'Api' {
                    $catalog.apis | ForEach-Object { @{ Name = $_; About = "The $_ API of a framework" } }
                    @{ Name = 'All'; About = 'Every API that there is' }
                }
                'Variant' {
                    $catalog.variants | ForEach-Object { @{ Name = $_; About = "The $_ options of a framework" } }
                    @{ Name = 'All'; About = 'Every variant that there is' }
                }
                'Scenario' {
                    $catalog.scenarios | ForEach-Object { @{ Name = $_.name; About = $_.about } }
                    if ($CommandName -ne 'Get-RpcBenchmarkResult') { @{ Name = 'All'; About = 'Every scenario that there is' } }
                }
                'Argument' { $catalog.arguments | ForEach-Object { @{ Name = $_; About = "SimpleCall with $_" } } }
                'PayloadContent' { $catalog.payloadContents | ForEach-Object { @{ Name = $_.name; About = $_.about } } }
                'Arrivals' { $catalog.arrivals | ForEach-Object { @{ Name = $_; About = "$_ arrivals" } } }
                'Effort' { $catalog.efforts | ForEach-Object { @{ Name = $_.name; About = "At most $($_.maxTimeSeconds) s, $($_.launches) launches or more" } } }
                'Setting' { Get-RpcBenchmarkSettingName | ForEach-Object { @{ Name = $_; About = (Get-RpcBenchmarkMessage).Text["About$_"] } } }
                'Placement' { $catalog.placements | ForEach-Object { @{ Name = $_.name; About = $_.about } } }
                'PayloadSize' {
                    foreach ($bytes in ((Get-RpcBenchmarkContract -Name options).options | Where-Object { $_.key -ceq 'payloadBytes' }).default) {
                        $size = if ($bytes % 1MB -eq 0) { "$($bytes / 1MB)MB" } elseif ($bytes % 1KB -eq 0) { "$($bytes / 1KB)KB" } else { "$bytes" }
                        @{ Name = $size; About = "$bytes bytes" }
                    }
                }
                { $_ -in 'RunId', 'Tag' } { Get-RpcBenchmarkRunOffer -ParameterName $ParameterName -Word $typed }
            })
        foreach ($offer in $offers) {
            if ($offer.Name.StartsWith($typed, [System.StringComparison]::OrdinalIgnoreCase)) {
                # What begins with a dash would be a parameter.
                $text = if ($offer.Name -cmatch '^\w[\w.-]*$') { $offer.Name } else { "'$($offer.Name)'" }
                New-Object -TypeName System.Management.Automation.CompletionResult -ArgumentList $text, $offer.Name, 'ParameterValue', $offer.About
            }
        }
    }
    catch {
        Write-Debug -Message "Nothing to offer for -$($ParameterName): $($_.Exception.Message)"
    }
}
