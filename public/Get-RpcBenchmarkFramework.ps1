function Get-RpcBenchmarkFramework {
    <#
    .SYNOPSIS
    Lists the frameworks that can be measured here, and what the others lack.

    .DESCRIPTION
    One object for each framework and runtime, also for those that are not installed or do not exist: Available says which, Reason
    why, Remedy what to type. The objects can be piped to Invoke-RpcBenchmark.

    .PARAMETER Name
    The frameworks, with wildcards if need be. Without it, all.

    .PARAMETER Runtime
    The runtimes: Python, Node. Without it, both.

    .EXAMPLE
    Get-RpcBenchmarkFramework

    What can be measured here.

    .EXAMPLE
    Get-RpcBenchmarkFramework | Where-Object Available -EQ $false | Format-List -Property Name, Runtime, Reason, Remedy

    What is missing, and what to type.

    .EXAMPLE
    Get-RpcBenchmarkFramework -Name *MQ -Runtime Node | Invoke-RpcBenchmark -PayloadSize 64KB

    Measures what was found.

    .EXAMPLE
    Get-RpcBenchmarkFramework -Name ZeroMQ -Runtime Node | Select-Object -ExpandProperty Tuned | Format-List

    The options that -Variant Tuned sets, each with the reason.

    .INPUTS
    None

    .OUTPUTS
    RpcBench.Framework

    .LINK
    Invoke-RpcBenchmark
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.Framework')]
    param(
        [Parameter(Position = 0)]
        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [string[]] $Name = '*',

        [Parameter(Position = 1)]
        [ValidateNotNullOrEmpty()]
        [string[]] $Runtime
    )

    Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet

    $implementations = @(Get-RpcBenchmarkImplementation -Cmdlet $PSCmdlet)
    $known = [ordered]@{
        UnknownFramework = [string[]] @($implementations | ForEach-Object { $_.framework } | Select-Object -Unique)
        UnknownRuntime   = [string[]] @($implementations | ForEach-Object { $_.runtime } | Select-Object -Unique)
    }
    $asked = @{ UnknownFramework = $Name; UnknownRuntime = @($Runtime | Where-Object { $_ }) }

    foreach ($id in $known.Keys) {
        foreach ($word in $asked[$id]) {
            $isName = -not [System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($word)
            if ($isName -and $known[$id] -notcontains $word) {
                $nearest = Find-RpcBenchmarkNearestName -Name $word -Known $known[$id]
                $didYouMean = if ($nearest) { [string]::Format([cultureinfo]::InvariantCulture, (Get-RpcBenchmarkMessage).Text.DidYouMean, $nearest) } else { '' }
                $PSCmdlet.WriteError((ConvertTo-RpcBenchmarkErrorRecord -Id $id -Values $word, $didYouMean, ($known[$id] -join ', ') -TargetObject $word))
            }
        }
    }

    foreach ($implementation in $implementations) {
        $nameFits = @($Name | Where-Object { Test-RpcBenchmarkName -Name $implementation.framework -Pattern $_ }).Count -gt 0
        $runtimeFits = -not $Runtime -or @($Runtime | Where-Object { Test-RpcBenchmarkName -Name $implementation.runtime -Pattern $_ }).Count -gt 0
        if ($nameFits -and $runtimeFits) {
            ConvertTo-RpcBenchmarkFramework -Implementation $implementation
        }
    }
}
