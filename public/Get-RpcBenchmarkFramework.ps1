function Get-RpcBenchmarkFramework {
    <#
    .SYNOPSIS
    Lists the frameworks that can be measured here, and why the others cannot.

    .DESCRIPTION
    Returns one object for each framework, runtime and API, including those that are not installed or do not exist. Available tells whether it can be
    measured, Reason why not, and Remedy what to type. Each object is one implementation: objects piped to Invoke-RpcBenchmark are measured, and no
    others.

    .PARAMETER Name
    The frameworks; wildcards are allowed. Default: all.

    .PARAMETER Runtime
    The runtimes: Python, Node. Default: both.

    .PARAMETER AdapterPath
    Folders with frameworks of your own, each with an rpcbench-adapter.json, to list as well. An adapter that cannot be used is listed with the
    reason, whatever -Runtime is.

    .EXAMPLE
    Get-RpcBenchmarkFramework

    Lists what can be measured here.

    .EXAMPLE
    Get-RpcBenchmarkFramework | Where-Object Available -EQ $false | Format-List -Property Name, Runtime, Reason, Remedy

    Lists what is missing, and what to type.

    .EXAMPLE
    Get-RpcBenchmarkFramework -Name *MQ -Runtime Node | Invoke-RpcBenchmark -PayloadSize 64KB

    Measures what was found.

    .EXAMPLE
    Get-RpcBenchmarkFramework -Runtime Python | Where-Object Api -EQ Sync | Invoke-RpcBenchmark -Scenario SimpleCall -Effort Quick

    Measures every framework for Python with its blocking calls.

    .EXAMPLE
    Get-RpcBenchmarkFramework -AdapterPath ./examples/adapters/http-python

    Tells whether an adapter can be used, and otherwise what is wrong with it.

    .EXAMPLE
    Get-RpcBenchmarkFramework -Name ZeroMQ -Runtime Node | Select-Object -ExpandProperty Tuned | Format-List

    Lists the options that -Tuning Tuned sets, with the reason for each.

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

    foreach ($pattern in @($Name) + @($Runtime | Where-Object { $_ })) {
        $null = Test-RpcBenchmarkName -Name 'any' -Pattern $pattern
    }
    $listing = Get-RpcBenchmarkImplementation -Name $Name -Runtime $Runtime -AdapterPath $AdapterPath -Cmdlet $PSCmdlet
    foreach ($problem in @(Get-RpcBenchmarkOptional -InputObject $listing -Name problems | Where-Object { $_ })) {
        $PSCmdlet.WriteError((ConvertFrom-RpcBenchmarkProblem -Problem $problem))
    }
    foreach ($implementation in $listing.implementations) {
        ConvertTo-RpcBenchmarkFramework -Implementation $implementation
    }
}
