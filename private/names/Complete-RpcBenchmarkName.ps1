function Complete-RpcBenchmarkName {
    <#
    .SYNOPSIS
    What Tab offers for a parameter: from proto/options.json and proto/frameworks.json, or from the saved runs.

    .DESCRIPTION
    Nothing is ever said of what goes wrong here: somebody is typing.

    .PARAMETER ParameterName
    The parameter: one of those that RpcBench.psm1 registers.

    .PARAMETER Word
    What has been typed of it.

    .PARAMETER CommandName
    Whose parameter it is: what is asked for and what is looked for have not all names in common.

    .PARAMETER Beside
    What stands on the line already: -Framework RPyC leaves Python alone to -Runtime.

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

        [string] $CommandName,

        [AllowNull()]
        [System.Collections.IDictionary] $Beside
    )

    # What a task is to be called nobody knows but the user.
    if ($CommandName -eq 'Register-RpcBenchmarkScheduledTask') {
        return
    }
    $typed = $Word.Trim([char[]] @("'", '"'))
    try {
        # Of a listing the framework is the Name.
        $sought = if ($ParameterName -eq 'Name') { 'Framework' } else { $ParameterName }
        $option = $null
        $null = (Get-RpcBenchmarkOptionTable).TryGetValue($sought, [ref] $option)
        $names = if ($option) { Get-RpcBenchmarkOptional -InputObject $option -Name names }
        $offers = @(switch ($ParameterName) {
                { $_ -eq 'AgainstRuntime' -or ($_ -eq 'Name' -and $CommandName.EndsWith('-RpcBenchmarkRuntime', [System.StringComparison]::OrdinalIgnoreCase)) } { if ($CommandName -ne 'New-RpcBenchmarkRuntime') { Get-RpcBenchmarkRuntimeOffer } }
                { $_ -eq 'Baseline' -or ($_ -eq 'Name' -and $CommandName.EndsWith('-RpcBenchmarkBaseline', [System.StringComparison]::OrdinalIgnoreCase)) } { Get-RpcBenchmarkBaselineOffer }
                'Setting' { Get-RpcBenchmarkSettingName | ForEach-Object { @{ Name = $_; About = (Get-RpcBenchmarkMessage).Text["About$_"] } } }
                'PayloadSize' {
                    foreach ($bytes in $option.default) {
                        $size = if ($bytes % 1MB -eq 0) { "$($bytes / 1MB)MB" } elseif ($bytes % 1KB -eq 0) { "$($bytes / 1KB)KB" } else { "$bytes" }
                        @{ Name = $size; About = "$bytes bytes" }
                    }
                }
                { $_ -in 'RunId', 'Tag' } { Get-RpcBenchmarkRunOffer -ParameterName $ParameterName -Word $typed }
                default {
                    $fitting = Select-RpcBenchmarkFittingName -ParameterName $sought -Beside $Beside
                    foreach ($entry in (Get-RpcBenchmarkContract -Name frameworks).$names) {
                        $name = if ($entry -is [string]) { $entry } else { $entry.name }
                        $about = Get-RpcBenchmarkOptional -InputObject $entry -Name about
                        if ($null -eq $fitting -or $fitting -contains $name) {
                            @{ Name = $name; About = if ($about) { $about } else { "$sought $name" } }
                        }
                    }
                    # What saved runs are sought by has no such word.
                    if ((Get-RpcBenchmarkOptional -InputObject $option -Name all) -and $CommandName -ne 'Get-RpcBenchmarkResult') {
                        @{ Name = 'All'; About = 'All there are' }
                    }
                }
            })
        foreach ($offer in $offers) {
            if ($offer.Name.StartsWith($typed, [System.StringComparison]::OrdinalIgnoreCase)) {
                # What begins with a dash would be a parameter.
                $text = if ($offer.Name -cmatch '^\w[\w.-]*\z') { $offer.Name } else { "'$($offer.Name.Replace("'", "''"))'" }
                New-Object -TypeName System.Management.Automation.CompletionResult -ArgumentList $text, $offer.Name, 'ParameterValue', $offer.About
            }
        }
    }
    catch {
        Write-Debug -Message "Nothing to offer for -$($ParameterName): $($_.Exception.Message)"
    }
}
