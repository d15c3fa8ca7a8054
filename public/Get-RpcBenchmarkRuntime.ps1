function Get-RpcBenchmarkRuntime {
    <#
    .SYNOPSIS
    Lists the runtimes that New-RpcBenchmarkRuntime created.

    .DESCRIPTION
    Each object has the runtime's packages and their versions. A runtime whose record cannot be read, for example because it is truncated, is a
    non-terminating error.

    .PARAMETER Name
    Runtimes with these names; wildcards are allowed. Default: all.

    .EXAMPLE
    Get-RpcBenchmarkRuntime

    Lists all runtimes.

    .EXAMPLE
    (Get-RpcBenchmarkRuntime -Name grpc-*).Packages

    Lists the packages of some runtimes, with their versions and paths.

    .INPUTS
    None

    .OUTPUTS
    RpcBench.NamedRuntime: Name, Runtime, Version, Contents, Origin, Path, LockFile, MadeAt, Packages

    .LINK
    New-RpcBenchmarkRuntime

    .LINK
    Remove-RpcBenchmarkRuntime
    #>
    [CmdletBinding(HelpUri = 'https://www.powershellgallery.com/packages/RpcBench')]
    [OutputType('RpcBench.NamedRuntime')]
    param(
        [Parameter(Position = 0)]
        [ValidateNotNullOrEmpty()]
        [SupportsWildcards()]
        [string[]] $Name = '*'
    )

    Use-RpcBenchmarkCallerPreference -Cmdlet $PSCmdlet

    foreach ($pattern in $Name) {
        $null = Test-RpcBenchmarkName -Name 'any' -Pattern $pattern
    }
    $answer = Invoke-RpcBenchmarkQuestion -Question ([ordered]@{ ask = 'ListRuntimes'; names = [string[]] $Name }) -Cmdlet $PSCmdlet
    foreach ($problem in @($answer.problems)) {
        $PSCmdlet.WriteError((ConvertFrom-RpcBenchmarkProblem -Problem $problem))
    }
    foreach ($record in $answer.runtimes) {
        ConvertTo-RpcBenchmarkNamedRuntime -Record $record
    }
}
