function Select-RpcBenchmarkFittingName {
    <#
    .SYNOPSIS
    The names of one part of an implementation that go with the parts that are typed already.

    .PARAMETER ParameterName
    The part: Framework, Runtime, Api or Tuning.

    .PARAMETER Beside
    What is typed already, by parameter.

    .OUTPUTS
    System.String; nothing where all names fit: of any other parameter, and where no implementation is as it was typed.
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param(
        [Parameter(Mandatory)]
        [string] $ParameterName,

        [AllowNull()]
        [System.Collections.IDictionary] $Beside
    )

    if ($ParameterName -notin 'Framework', 'Runtime', 'Api', 'Tuning' -or $null -eq $Beside) {
        return
    }
    $typed = @{}
    foreach ($part in 'Framework', 'Name', 'Runtime', 'Api', 'Tuning') {
        $name = if ($part -eq 'Name') { 'Framework' } else { $part }
        $values = @($Beside[$part] | Where-Object { $_ } | ForEach-Object { "$_".Trim() })
        if ($name -ne $ParameterName -and $values.Count -gt 0 -and $values -notcontains 'All') {
            $typed[$name] = $values
        }
    }
    if ($typed.Count -eq 0) {
        return
    }
    $fitting = foreach ($framework in (Get-RpcBenchmarkContract -Name frameworks).frameworks) {
        foreach ($implementation in $framework.implementations) {
            $tunings = @('Default') + @(if (Get-RpcBenchmarkOptional -InputObject $implementation -Name tuned) { 'Tuned' })
            $has = @{ Framework = @($framework.name); Runtime = @($implementation.runtime); Api = @($implementation.apis); Tuning = $tunings }
            $isMeant = $true
            foreach ($part in $typed.Keys) {
                if (@($typed[$part] | Where-Object { $has[$part] -contains $_ }).Count -eq 0) { $isMeant = $false }
            }
            if ($isMeant) { $has[$ParameterName] }
        }
    }
    $fitting | Select-Object -Unique
}
