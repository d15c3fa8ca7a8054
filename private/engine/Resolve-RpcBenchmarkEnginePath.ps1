function Resolve-RpcBenchmarkEnginePath {
    <#
    .SYNOPSIS
    The path of the built engine.

    .DESCRIPTION
    The environment variable RPCBENCH_ENGINE names another one: the tests' fake, or one under work.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which ends where the engine has not been built.

    .OUTPUTS
    System.String
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $path = if ($env:RPCBENCH_ENGINE) { $env:RPCBENCH_ENGINE } else { Join-Path $script:ModuleRoot 'engine/dist/rpcbench.mjs' }
    if (-not (Test-Path -LiteralPath $path -PathType Leaf)) {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id EngineNotBuilt -Values $path, $script:ModuleRoot -TargetObject $path
    }
    $path
}
