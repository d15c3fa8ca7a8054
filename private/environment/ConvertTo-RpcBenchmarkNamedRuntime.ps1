function ConvertTo-RpcBenchmarkNamedRuntime {
    <#
    .SYNOPSIS
    A runtime with a name, as the object that users get.

    .PARAMETER Record
    What the engine says of it, as in proto/runtime.schema.json.

    .OUTPUTS
    RpcBench.NamedRuntime
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.NamedRuntime')]
    param(
        [Parameter(Mandatory)]
        [object] $Record
    )

    $packages = foreach ($each in $Record.frameworks) {
        [pscustomobject]@{ Framework = $each.framework; Name = $each.package; Version = $each.version; Path = $each.path }
    }
    [pscustomobject]@{
        PSTypeName = 'RpcBench.NamedRuntime'
        Name       = $Record.name
        Runtime    = $Record.runtime
        Version    = $Record.interpreter.version
        Contents   = @($packages | ForEach-Object { "$($_.Framework) $($_.Version)" }) -join ', '
        Origin     = $Record.origin
        Path       = $Record.interpreter.path
        LockFile   = $Record.lockFile
        MadeAt     = ConvertTo-RpcBenchmarkTime -Value $Record.madeAt
        Packages   = [object[]] @($packages)
    }
}
