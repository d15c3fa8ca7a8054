function Get-RpcBenchmarkFramework {
    <#
    .SYNOPSIS
    Lists the frameworks that can be measured here, and what the others lack.

    .DESCRIPTION
    One object for each framework, runtime and API, also for those that are not installed or do not exist: Available says which, Reason
    why, Remedy what to type. The objects can be piped to Invoke-RpcBenchmark, which measures those and no others: each object is one implementation.

    .PARAMETER Name
    The frameworks, with wildcards if need be. Without it, all.

    .PARAMETER Runtime
    The runtimes: Python, Node. Without it, both.

    .PARAMETER AdapterPath
    Folders of frameworks of your own, each with an rpcbench-adapter.json, that are listed as well. One that cannot be used is listed with
    the reason, whatever -Runtime says.

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
    Get-RpcBenchmarkFramework -Runtime Python | Where-Object Api -EQ Sync | Invoke-RpcBenchmark -Scenario SimpleCall -Effort Quick

    Measures the blocking calls of every framework for Python.

    .EXAMPLE
    Get-RpcBenchmarkFramework -AdapterPath ./examples/adapters/http-python

    Whether an adapter joins, and what is wrong with it if it does not.

    .EXAMPLE
    Get-RpcBenchmarkFramework -Name ZeroMQ -Runtime Node | Select-Object -ExpandProperty Tuned | Format-List

    The options that -Tuning Tuned sets, each with the reason.

    .INPUTS
    None

    .OUTPUTS
    RpcBench.Framework: Name, Runtime, Api, Available, Version, Reason, Remedy, IsFloor, AdapterPath, Pattern, ServerModel, EventLoop, Tuning, Tuned

    .LINK
    Invoke-RpcBenchmark
    #>
    [CmdletBinding(HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.Framework')]
    param(
        [Parameter(Position = 0)]
        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [string[]] $Name = '*',

        [Parameter(Position = 1)]
        [ValidateNotNullOrEmpty()]
        [string[]] $Runtime,

        [ValidateNotNullOrEmpty()]
        [string[]] $AdapterPath
    )

    Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet

    # What an adapter would bring that cannot be used is not known: the engine has this in place of a runtime.
    $unknownRuntime = '-'
    $implementations = @(Get-RpcBenchmarkImplementation -AdapterPath $AdapterPath -Cmdlet $PSCmdlet)
    $known = [ordered]@{
        UnknownFramework = [string[]] @($implementations | ForEach-Object { $_.framework } | Select-Object -Unique)
        UnknownRuntime   = [string[]] @($implementations | ForEach-Object { $_.runtime } | Where-Object { $_ -cne $unknownRuntime } | Select-Object -Unique)
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
        if ($implementation.runtime -ceq $unknownRuntime -or ($nameFits -and $runtimeFits)) {
            ConvertTo-RpcBenchmarkFramework -Implementation $implementation
        }
    }
}
