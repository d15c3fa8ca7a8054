function Get-RpcBenchmarkRuntime {
    <#
    .SYNOPSIS
    Lists the runtimes that New-RpcBenchmarkRuntime made.

    .DESCRIPTION
    Each with its packages and their versions. One whose record cannot be read, because it was cut for instance, is a non-terminating error.

    .PARAMETER Name
    Those with these names; wildcards are allowed. Without it, all.

    .EXAMPLE
    Get-RpcBenchmarkRuntime

    All of them.

    .EXAMPLE
    (Get-RpcBenchmarkRuntime -Name grpc-*).Packages

    The packages of some, with their versions and where they are.

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
