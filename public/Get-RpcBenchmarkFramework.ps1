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
