function Get-RpcBenchmarkImplementation {
    <#
    .SYNOPSIS
    What the engine lists as installed or missing.

    .PARAMETER Cmdlet
    The $PSCmdlet of the public function, which ends where the engine does not answer.

    .OUTPUTS
    The elements of `implementations` in what `frameworks --json` prints.
    #>
    [CmdletBinding()]
    [OutputType([pscustomobject])]
    param(
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $listing = Read-RpcBenchmarkEngineAnswer -Argument 'frameworks', '--json' -Cmdlet $Cmdlet
    if (-not $listing.PSObject.Properties['implementations']) {
        Invoke-RpcBenchmarkFailure -Cmdlet $Cmdlet -Id EngineFailed -Values 0, '', (Resolve-RpcBenchmarkEnginePath -Cmdlet $Cmdlet)
    }
    $listing.implementations
}
