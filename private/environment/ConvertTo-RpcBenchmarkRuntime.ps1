function ConvertTo-RpcBenchmarkRuntime {
    <#
    .SYNOPSIS
    A Python that is ready, as the object that users get.

    .PARAMETER Python
    `python` of the engine's ready event.

    .PARAMETER Origin
    Found, Made or SystemPackages.

    .OUTPUTS
    RpcBench.Runtime
    #>
    [CmdletBinding()]
    [OutputType('RpcBench.Runtime')]
    param(
        [Parameter(Mandatory)]
        [object] $Python,

        [Parameter(Mandatory)]
        [string] $Origin
    )

    $packages = foreach ($package in $Python.packages.PSObject.Properties) {
        if ($null -ne $package.Value) {
            [pscustomobject]@{ Name = $package.Name; Version = $package.Value }
        }
    }
    [pscustomobject]@{
        PSTypeName = 'RpcBench.Runtime'
        Runtime    = 'Python'
        Version    = $Python.version
        Path       = $Python.path
        Origin     = $Origin
        Source     = $Python.source
        Packages   = [object[]] @($packages)
    }
}
